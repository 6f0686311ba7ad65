import { type WriteTable, write } from "../write-row.ts";

/** Members, and what is said and done about records. */
export const peopleWrites = {
  currentRmsUpdateMember: write("members.update", "CurrentRmsMember"),
  currentRmsDeleteMember: write("members.delete", "CurrentRmsMember"),
  currentRmsCreateMember: write("members.create", "CurrentRmsMember"),
  currentRmsCopyMember: write("members.copy", "CurrentRmsMember", {
    makes: true,
    from: { membershipTypeCode: ["CONTACT", "ORGANISATION", "VENUE"] },
  }),
  currentRmsUpdateActivity: write("activities.update", "CurrentRmsActivity"),
  currentRmsDeleteActivity: write("activities.delete", "CurrentRmsActivity"),
  currentRmsCreateActivity: write("activities.create", "CurrentRmsActivity"),
  currentRmsUpdateDiscussion: write("discussions.update", "CurrentRmsDiscussion"),
  currentRmsDeleteDiscussion: write("discussions.delete", "CurrentRmsDiscussion"),
  currentRmsCreateDiscussion: write("discussions.create", "CurrentRmsDiscussion"),
  currentRmsUpdateComment: write("comments.update", "CurrentRmsComment"),
  currentRmsCreateComment: write("comments.create", "CurrentRmsComment"),
  currentRmsUpdateAttachment: write("attachments.update", "CurrentRmsAttachment"),
  currentRmsDeleteAttachment: write("attachments.delete", "CurrentRmsAttachment"),
  currentRmsCreateAttachment: write("attachments.create", "CurrentRmsAttachment"),
  currentRmsUpdateVehicle: write("vehicles.update", "CurrentRmsVehicle"),
  currentRmsDeleteVehicle: write("vehicles.delete", "CurrentRmsVehicle"),
  currentRmsCreateVehicle: write("vehicles.create", "CurrentRmsVehicle"),
  currentRmsDeleteWebhook: write("webhooks.delete", "CurrentRmsWebhook"),
  currentRmsUpdateWebhook: write("webhooks.update", "CurrentRmsWebhook"),
  currentRmsCreateWebhook: write("webhooks.create", "CurrentRmsWebhook"),
} satisfies WriteTable;
