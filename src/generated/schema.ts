// Made from the schema by `npm run codegen`: do not edit.

/** Types whose records can be fetched again by id. */
export type NodeName =
  | "CirrusAccount" | "CirrusAccountBudget" | "CirrusAccountCoordinate" | "CirrusAccountGroup" | "CirrusAccountType"
  | "CirrusActivity" | "CirrusActivityCoordinate" | "CirrusActivityProgressionState" | "CirrusActivityType"
  | "CirrusActivityTypeQuestion" | "CirrusAddon" | "CirrusArticle" | "CirrusArticleBrand" | "CirrusArticleBudgetGroup"
  | "CirrusArticleDiscountGroup" | "CirrusArticleGroup" | "CirrusArticleGroupLegacy" | "CirrusArticleMaterial"
  | "CirrusArticleServiceLevel" | "CirrusArticleUnit" | "CirrusArticleUnitLegacy" | "CirrusArticleVolumeGroup"
  | "CirrusArticleWarehouse" | "CirrusArticleWarehouseStatus" | "CirrusBankId" | "CirrusBankIdRelation"
  | "CirrusChallenge" | "CirrusChallengeScore" | "CirrusChallengeType" | "CirrusContact" | "CirrusContract"
  | "CirrusContractObject" | "CirrusContractReminder" | "CirrusDeliveryTerm" | "CirrusDeliveryType" | "CirrusDepartment"
  | "CirrusEmail" | "CirrusFieldDefinition" | "CirrusFieldValue" | "CirrusFile" | "CirrusFolder" | "CirrusKpi"
  | "CirrusLead" | "CirrusLeadActivity" | "CirrusLeadStatus" | "CirrusMission" | "CirrusMissionActivity"
  | "CirrusMissionProgress" | "CirrusMissionTarget" | "CirrusObject" | "CirrusObjectCategory" | "CirrusObjectContract"
  | "CirrusObjectRelation" | "CirrusOpportunity" | "CirrusOpportunityEstimate" | "CirrusOpportunityLostReason"
  | "CirrusOpportunityProgressionState" | "CirrusOpportunitySource" | "CirrusOpportunityStatus" | "CirrusOpportunityType"
  | "CirrusOpportunityWinReason" | "CirrusOrder" | "CirrusOrderStatus" | "CirrusOrderType" | "CirrusPaymentTerm"
  | "CirrusPhone" | "CirrusPhoneBrand" | "CirrusPhoneModel" | "CirrusPriceGroup" | "CirrusPriceList" | "CirrusProject"
  | "CirrusQuote" | "CirrusQuoteRelation" | "CirrusQuoteStatus" | "CirrusRole" | "CirrusServiceBankId"
  | "CirrusSortGroup" | "CirrusSubscription" | "CirrusTemplate" | "CirrusTemplateCategory" | "CirrusTemplateLanguage"
  | "CirrusUser" | "CirrusUserBudget" | "CurrentRmsAccessory" | "CurrentRmsAction" | "CurrentRmsActivity"
  | "CurrentRmsAttachment" | "CurrentRmsComment" | "CurrentRmsCostGroup" | "CurrentRmsCountry" | "CurrentRmsCustomField"
  | "CurrentRmsCustomFieldGroup" | "CurrentRmsDiscountCategory" | "CurrentRmsDiscussion" | "CurrentRmsDocument"
  | "CurrentRmsInspection" | "CurrentRmsInspectionResult" | "CurrentRmsInvoice" | "CurrentRmsInvoiceDocument"
  | "CurrentRmsInvoiceItem" | "CurrentRmsListName" | "CurrentRmsListValue" | "CurrentRmsMember"
  | "CurrentRmsMemberTransaction" | "CurrentRmsOpportunity" | "CurrentRmsOpportunityCost"
  | "CurrentRmsOpportunityDocument" | "CurrentRmsOpportunityItem" | "CurrentRmsOpportunityItemAsset"
  | "CurrentRmsOrganisationTaxClass" | "CurrentRmsProduct" | "CurrentRmsProductGroup" | "CurrentRmsProductInventory"
  | "CurrentRmsProductRevenue" | "CurrentRmsProductSupplierCost" | "CurrentRmsProductTaxClass" | "CurrentRmsProject"
  | "CurrentRmsProjectDocument" | "CurrentRmsPurchaseOrder" | "CurrentRmsPurchaseOrderDocument" | "CurrentRmsQuarantine"
  | "CurrentRmsRate" | "CurrentRmsRateDefinition" | "CurrentRmsSerialisedComponent" | "CurrentRmsService"
  | "CurrentRmsServiceResource" | "CurrentRmsServiceStockLevel" | "CurrentRmsServiceSupplierCost"
  | "CurrentRmsStockBooking" | "CurrentRmsStockCheck" | "CurrentRmsStockCheckItem" | "CurrentRmsStockLevel"
  | "CurrentRmsStockTransaction" | "CurrentRmsStore" | "CurrentRmsVehicle" | "CurrentRmsWebhook" | "CurrentRmsWebhookLog"
  | "ItmBaseline" | "ItmEffortByCategory" | "ItmEffortByMember" | "ItmProfessionalCategory" | "ItmProject"
  | "ItmProjectBudget" | "ItmProjectProfessionalCategory" | "ItmProjectProgressReport" | "ItmProjectTeam" | "ItmPurchase"
  | "ItmPurchaseBudget" | "ItmRevenue" | "ItmRevenuePeriodTask" | "ItmServicePurchase" | "ItmServicePurchaseBudget"
  | "ItmServiceRevenue" | "ItmServiceRevenueStatus" | "ItmSprint" | "ItmSprintTask" | "ItmSwimlane" | "ItmTask"
  | "ItmTaskDependency" | "ItmTaskProgressReport" | "ItmTaskPurchase" | "ItmTaskTeamMember" | "ProjectorClient"
  | "ProjectorContractLineItem" | "ProjectorContractLineItemMilestone" | "ProjectorEngagement" | "ProjectorProject"
  | "ZivioMilestone";

/**
 * The object types, connections aside: the fields that lead to other records, and all others. A cross-vendor link, which has a
 * sibling `<field>Link`, is among the others: no row of a vendor answers it.
 */
export interface Objects {
  ApproveWritePayload: {
    relations: never;
    others: "approval" | "clientMutationId";
  };
  AuditEntry: {
    relations: never;
    others: "at" | "caller" | "detail" | "effect" | "event" | "hash" | "mutation" | "number" | "vendor";
  };
  BillingGap: {
    relations: never;
    others: "amount" | "currency" | "invoiced" | "milestones" | "open" | "unknown";
  };
  BillingMilestone: {
    relations: "currentRmsInvoices" | "itmRevenues" | "projectorMilestones" | "zivioMilestones";
    others: "id" | "invoiceShares" | "invoiced" | "members" | "name" | "open" | "openReason";
  };
  CirrusAccount: {
    relations:
      | "accountGroups" | "activities" | "alternateUser" | "budget" | "contacts" | "emails" | "fieldValues" | "files"
      | "financedContracts" | "folders" | "followers" | "manufacturedObjects" | "missions" | "opportunities" | "orders"
      | "parentAccount" | "priceLists" | "projects" | "quotes" | "type" | "user";
    others:
      | "active" | "addresses" | "altName" | "alternateUserId" | "alternateUserVisitIntervalWeeks" | "billingGap"
      | "cellphone" | "coordinates" | "currentRmsInvoices" | "currentRmsInvoicesLink" | "currentRmsMembers"
      | "currentRmsMembersLink" | "department" | "email" | "externalKey" | "fax" | "id" | "info" | "itmProjects"
      | "itmProjectsLink" | "name" | "number" | "organisation" | "phone" | "projectorClients" | "projectorClientsLink"
      | "projectorEngagements" | "projectorEngagementsLink" | "raw" | "socialMediaFb" | "socialMediaLi" | "socialMediaTw"
      | "tags" | "timeline" | "url" | "userVisitIntervalWeeks" | "vatNo" | "vendorId" | "zivioMilestones"
      | "zivioMilestonesLink";
  };
  CirrusAccountAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CirrusAccountAggregateKey: {
    relations: never;
    others:
      | "active" | "addressesDeliveryCareOf" | "addressesDeliveryCity" | "addressesDeliveryCountry"
      | "addressesDeliveryEmail" | "addressesDeliveryLetter" | "addressesDeliveryName" | "addressesDeliveryNumber"
      | "addressesDeliveryStreet" | "addressesDeliveryZip" | "addressesInvoiceCareOf" | "addressesInvoiceCity"
      | "addressesInvoiceCountry" | "addressesInvoiceEmail" | "addressesInvoiceLetter" | "addressesInvoiceName"
      | "addressesInvoiceNumber" | "addressesInvoiceStreet" | "addressesInvoiceZip" | "addressesPostalCareOf"
      | "addressesPostalCity" | "addressesPostalCountry" | "addressesPostalEmail" | "addressesPostalLetter"
      | "addressesPostalName" | "addressesPostalNumber" | "addressesPostalStreet" | "addressesPostalZip"
      | "addressesVisitingCareOf" | "addressesVisitingCity" | "addressesVisitingCountry" | "addressesVisitingEmail"
      | "addressesVisitingLetter" | "addressesVisitingName" | "addressesVisitingNumber" | "addressesVisitingStreet"
      | "addressesVisitingZip" | "altName" | "alternateUserId" | "alternateUserVisitIntervalWeeks" | "cellphone"
      | "coordinatesDistance" | "coordinatesLatitude" | "coordinatesLongitude" | "department" | "email" | "externalKey"
      | "fax" | "info" | "name" | "number" | "phone" | "socialMediaFb" | "socialMediaLi" | "socialMediaTw" | "url"
      | "userVisitIntervalWeeks" | "vatNo" | "vendorId";
  };
  CirrusAccountAggregateRange: {
    relations: never;
    others: "active" | "alternateUserVisitIntervalWeeks" | "userVisitIntervalWeeks";
  };
  CirrusAccountAggregateSum: {
    relations: never;
    others: "active" | "alternateUserVisitIntervalWeeks" | "userVisitIntervalWeeks";
  };
  CirrusAccountBudget: {
    relations: "account";
    others: "accountId" | "budget" | "budgetId" | "id" | "month" | "raw" | "vendorId" | "year";
  };
  CirrusAccountCoordinate: {
    relations: "account";
    others: "accountId" | "addressType" | "distance" | "id" | "latitude" | "longitude" | "raw" | "vendorId";
  };
  CirrusAccountGroup: {
    relations: never;
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusAccountType: {
    relations: never;
    others:
      | "defaultTab" | "id" | "isDefault" | "name" | "raw" | "sortOrder" | "turnoverFrom" | "turnoverPotentialFrom"
      | "turnoverPotentialTo" | "turnoverPotentialVolume1From" | "turnoverPotentialVolume1To"
      | "turnoverPotentialVolume2From" | "turnoverPotentialVolume2To" | "turnoverTo" | "turnoverVolume1From"
      | "turnoverVolume1To" | "turnoverVolume2From" | "turnoverVolume2To" | "typeIsCustomer" | "typeIsProspect" | "vendorId";
  };
  CirrusActivity: {
    relations:
      | "account" | "fieldValues" | "files" | "followers" | "invitedContacts" | "invitedUsers" | "missions" | "opportunity"
      | "primaryContact" | "progressionState" | "quotes" | "responsibleUser" | "type" | "user";
    others:
      | "accountId" | "answers" | "closed" | "contactAttempts" | "date" | "description" | "externalKey" | "extrasExternalId"
      | "id" | "location" | "priority" | "raw" | "reminder" | "result" | "start" | "startTime" | "stop" | "stopTime" | "tags"
      | "userId" | "vendorId";
  };
  CirrusActivityAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CirrusActivityAggregateKey: {
    relations: never;
    others:
      | "accountId" | "closed" | "date" | "description" | "externalKey" | "extrasExternalId" | "location"
      | "priorityDescription" | "priorityVendorId" | "reminderDone" | "reminderMin" | "reminderText" | "result" | "start"
      | "startTime" | "stop" | "stopTime" | "userId" | "vendorId";
  };
  CirrusActivityAggregateRange: {
    relations: never;
    others: "closed" | "date" | "reminderDone" | "reminderMin" | "start" | "stop";
  };
  CirrusActivityAggregateSum: {
    relations: never;
    others: "closed" | "reminderDone" | "reminderMin";
  };
  CirrusActivityAnswer: {
    relations: "question";
    others: "questionId";
  };
  CirrusActivityAttempt: {
    relations: "user";
    others: "note" | "timestamp" | "vendorId";
  };
  CirrusActivityCoordinate: {
    relations: "activity";
    others: "activityId" | "addressType" | "distance" | "id" | "latitude" | "longitude" | "raw" | "vendorId";
  };
  CirrusActivityPriority: {
    relations: never;
    others: "description" | "vendorId";
  };
  CirrusActivityProgressionState: {
    relations: never;
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusActivityReminder: {
    relations: never;
    others: "done" | "min" | "text";
  };
  CirrusActivityType: {
    relations: "questions";
    others:
      | "alternateUserFollowUps" | "default" | "defaultDescription" | "defaultResult" | "icon" | "id" | "name" | "quick"
      | "raw" | "sortOrder" | "userFollowUps" | "value" | "vendorId";
  };
  CirrusActivityTypeQuestion: {
    relations: "activityType";
    others: "activityTypeId" | "id" | "question" | "raw" | "sortOrder" | "vendorId";
  };
  CirrusAddon: {
    relations: never;
    others: "enabled" | "id" | "internalName" | "parameters" | "raw" | "sort" | "title" | "url" | "vendorId";
  };
  CirrusAddonParameter: {
    relations: never;
    others: "created" | "name" | "updated" | "value" | "vendorId";
  };
  CirrusAddress: {
    relations: never;
    others: "careOf" | "city" | "coordinates" | "country" | "email" | "letter" | "name" | "number" | "street" | "zip";
  };
  CirrusAddresses: {
    relations: never;
    others: "delivery" | "invoice" | "postal" | "visiting";
  };
  CirrusArticle: {
    relations:
      | "account" | "brand" | "budgetGroup" | "discountGroup" | "fieldValues" | "files" | "group" | "material" | "missions"
      | "serviceLevel" | "unit" | "volumeGroup" | "warehouse" | "warehouseStatus";
    others:
      | "accountId" | "active" | "area" | "brandId" | "budgetGroupId" | "businessAreaId" | "buyPrice" | "commision"
      | "description" | "discount" | "discountGroupId" | "externalKey" | "groupId" | "id" | "imageUrl" | "inCampaign"
      | "materialId" | "name" | "number" | "presentation" | "price" | "raw" | "serviceLevelId" | "sortOrder" | "stockBalance"
      | "stockBalanceWarningTreshold" | "supplierArticleNumber" | "supplierName" | "tags" | "unitId" | "url1" | "url2"
      | "vat" | "vendorId" | "volume" | "volumeGroupId" | "warehouseId" | "warehouseStatusId";
  };
  CirrusArticleBrand: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleBudgetGroup: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleDiscountGroup: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleGroup: {
    relations: "articles";
    others: "externalKey" | "id" | "name" | "raw" | "sortOrder" | "vendorId";
  };
  CirrusArticleGroupLegacy: {
    relations: never;
    others: "externalKey" | "id" | "name" | "raw" | "sortOrder" | "vendorId";
  };
  CirrusArticleMaterial: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticlePrice: {
    relations: "article" | "priceGroup";
    others: "discountAmount" | "discountPercent" | "price" | "vendorId";
  };
  CirrusArticleServiceLevel: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleUnit: {
    relations: never;
    others: "externalKey" | "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleUnitLegacy: {
    relations: never;
    others: "externalKey" | "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleVolumeGroup: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleWarehouse: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusArticleWarehouseStatus: {
    relations: "articles";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusBankId: {
    relations: "relations";
    others: "completionData" | "hintCode" | "id" | "message" | "orderRef" | "raw" | "status" | "vendorId";
  };
  CirrusBankIdCertificate: {
    relations: never;
    others: "notAfter" | "notBefore";
  };
  CirrusBankIdCompletion: {
    relations: never;
    others: "cert" | "device" | "ocspResponse" | "user";
  };
  CirrusBankIdDevice: {
    relations: never;
    others: "ipAddress";
  };
  CirrusBankIdRelation: {
    relations: "other" | "signature";
    others: "created" | "id" | "otherId" | "raw" | "signatureId" | "type" | "typeCode" | "updated" | "vendorId";
  };
  CirrusBankIdUser: {
    relations: never;
    others: "givenName" | "name" | "surname";
  };
  CirrusChallenge: {
    relations: "type" | "winner";
    others:
      | "active" | "challenged" | "challenger" | "created" | "daysRemaining" | "id" | "raw" | "startDate" | "status"
      | "statusCode" | "stopDate" | "vendorId";
  };
  CirrusChallengeAchievements: {
    relations: never;
    others: "day" | "month" | "week";
  };
  CirrusChallengeParty: {
    relations: "user";
    others: "accepted" | "challengeId" | "name" | "owner" | "score" | "surname" | "title" | "vendorId";
  };
  CirrusChallengeScore: {
    relations: "user";
    others: "achievements" | "category" | "heartbeat" | "id" | "level" | "raw" | "score" | "vendorId";
  };
  CirrusChallengeType: {
    relations: never;
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusConsentEmail: {
    relations: "sender";
    others: "auth" | "body" | "fromEmail" | "fromName" | "port" | "server" | "type" | "user" | "userId";
  };
  CirrusConsentSettings: {
    relations: "logoFile";
    others: "email" | "logoFileId";
  };
  CirrusContact: {
    relations:
      | "account" | "activities" | "contracts" | "emails" | "fieldValues" | "files" | "followers" | "opportunities"
      | "orders" | "quotes" | "superior";
    others:
      | "active" | "cellphone" | "city" | "department" | "email" | "externalKey" | "function" | "id" | "name" | "number"
      | "officePhone" | "person" | "phone" | "photo" | "primaryContact" | "raw" | "socialMediaFb" | "socialMediaLi"
      | "socialMediaTw" | "street" | "surname" | "tags" | "title" | "vendorId" | "zip";
  };
  CirrusContactAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CirrusContactAggregateKey: {
    relations: never;
    others:
      | "active" | "cellphone" | "city" | "department" | "email" | "externalKey" | "function" | "name" | "number"
      | "officePhone" | "phone" | "photoAvatar" | "photoPhoto" | "primaryContact" | "socialMediaFb" | "socialMediaLi"
      | "socialMediaTw" | "street" | "surname" | "title" | "vendorId" | "zip";
  };
  CirrusContactAggregateRange: {
    relations: never;
    others: "active" | "primaryContact";
  };
  CirrusContactAggregateSum: {
    relations: never;
    others: "active" | "primaryContact";
  };
  CirrusContract: {
    relations: "contact" | "financeAccount" | "objects" | "reminders" | "responsible" | "responsibleService" | "status" | "type";
    others:
      | "description" | "end" | "externalKey" | "financed" | "id" | "installDate" | "number" | "number2" | "raw"
      | "reminderDays" | "start" | "value" | "vendorId";
  };
  CirrusContractObject: {
    relations: "contract" | "object";
    others: "contractId" | "created" | "id" | "location" | "objectId" | "raw" | "updated" | "vendorId";
  };
  CirrusContractReminder: {
    relations: "activity" | "contract";
    others: "activityId" | "contractId" | "created" | "id" | "raw" | "updated" | "vendorId";
  };
  CirrusCoordinates: {
    relations: never;
    others: "distance" | "latitude" | "longitude";
  };
  CirrusCurrentUser: {
    relations: "departments" | "user";
    others:
      | "active" | "avatarB64" | "cellphone" | "customerId" | "email" | "emailSettings" | "language" | "lastActive" | "name"
      | "phone" | "photoB64" | "presentation" | "properties" | "settings" | "startPage" | "surname" | "title" | "vendorId";
  };
  CirrusDeliveryTerm: {
    relations: never;
    others: "default" | "externalKey" | "id" | "name" | "raw" | "vendorId";
  };
  CirrusDeliveryType: {
    relations: never;
    others: "default" | "id" | "name" | "raw" | "vendorId";
  };
  CirrusDepartment: {
    relations: "departments" | "manager" | "parent" | "parentDepartment" | "users";
    others: "id" | "name" | "parentId" | "raw" | "vendorId";
  };
  CirrusEmail: {
    relations: never;
    others: "body" | "cc" | "date" | "id" | "raw" | "sender" | "subject" | "text" | "to" | "vendorId";
  };
  CirrusFieldDefinition: {
    relations: never;
    others:
      | "fieldGroup" | "group" | "groupCode" | "help" | "id" | "inOverview" | "name" | "options" | "raw" | "readOnly"
      | "required" | "selected" | "size" | "sortOrder" | "type" | "unselected" | "vendorId" | "visible";
  };
  CirrusFieldGroup: {
    relations: never;
    others: "created" | "name" | "updated" | "vendorId";
  };
  CirrusFieldSalesActivityTypes: {
    relations: never;
    others: "assigned" | "erpAccepted" | "erpDeclined" | "knock" | "notAvailable" | "note" | "rejected" | "return";
  };
  CirrusFieldSalesHeadline: {
    relations: never;
    others: "body" | "title";
  };
  CirrusFieldSalesNumberPorting: {
    relations: never;
    others: "group" | "name" | "number" | "phone";
  };
  CirrusFieldSalesSettings: {
    relations: never;
    others: "activityTypes" | "erpUrl" | "filter" | "headlines" | "numberPorting" | "signatureFields" | "terms";
  };
  CirrusFieldType: {
    relations: "field";
    others: "fieldId" | "group" | "label" | "sortOrder" | "vendorId";
  };
  CirrusFieldValue: {
    relations: "definition" | "resource";
    others:
      | "id" | "inOverview" | "name" | "raw" | "readOnly" | "required" | "resourceId" | "resourceType" | "resourceTypeCode"
      | "selected" | "type" | "unselected" | "value" | "vendorId" | "visible";
  };
  CirrusFile: {
    relations:
      | "accounts" | "activities" | "connectedAccounts" | "connectedActivities" | "connectedArticles" | "connectedContacts"
      | "connectedLeads" | "connectedMissions" | "connectedObjects" | "connectedOpportunities" | "connectedOrders"
      | "connectedProjects" | "connectedQuotes" | "connectedSubscriptions" | "connectedUsers" | "contacts" | "folder"
      | "opportunities" | "template";
    others:
      | "connectedAccountIds" | "connectedActivityIds" | "connectedArticleIds" | "connectedContactIds" | "connectedLeadIds"
      | "connectedMissionIds" | "connectedObjectIds" | "connectedOpportunityIds" | "connectedOrderIds"
      | "connectedProjectIds" | "connectedQuoteIds" | "connectedSubscriptionIds" | "connectedUserIds" | "folderId" | "id"
      | "info" | "name" | "raw" | "templateId" | "timestamp" | "vendorId";
  };
  CirrusFolder: {
    relations: "account" | "files" | "folders" | "parentFolder";
    others: "accountId" | "id" | "name" | "parentFolderId" | "raw" | "vendorId";
  };
  CirrusKpi: {
    relations: "user";
    others: "average" | "id" | "period" | "raw" | "subtitle" | "title" | "type" | "userId" | "value" | "vendorId";
  };
  CirrusLead: {
    relations: "activities" | "files" | "status" | "user";
    others:
      | "contactCellphone" | "contactCity" | "contactCompany" | "contactEmail" | "contactName" | "contactPhone"
      | "contactStreet" | "contactSurname" | "contactTitle" | "contactVatNo" | "contactZip" | "created" | "description"
      | "id" | "rating" | "raw" | "source" | "tags" | "title" | "updated" | "value" | "vendorId";
  };
  CirrusLeadActivity: {
    relations: "lead" | "user";
    others: "comment" | "created" | "done" | "followUp" | "id" | "raw" | "type" | "updated" | "vendorId";
  };
  CirrusLeadActivityType: {
    relations: never;
    others: "name" | "vendorId";
  };
  CirrusLeadSource: {
    relations: never;
    others: "default" | "name" | "vendorId";
  };
  CirrusLeadStatus: {
    relations: "leads";
    others: "created" | "id" | "name" | "raw" | "sortOrder" | "updated" | "vendorId";
  };
  CirrusMission: {
    relations: "activities" | "connections" | "files" | "progress" | "user";
    others:
      | "active" | "connectId" | "description" | "endDate" | "id" | "name" | "pdf" | "progressTotals" | "raw" | "result"
      | "script" | "startDate" | "terms" | "tsCreated" | "tsUpdated" | "type" | "typeId" | "userId" | "vendorId" | "video";
  };
  CirrusMissionActivity: {
    relations: "activity" | "mission";
    others: "connectId" | "id" | "missionId" | "raw" | "result" | "tsCreated" | "tsUpdated" | "type" | "vendorId";
  };
  CirrusMissionProgress: {
    relations: "account" | "activity" | "mission";
    others: "accountId" | "accountName" | "completed" | "id" | "lastActivity" | "missionId" | "raw" | "vendorId";
  };
  CirrusMissionProgressTotals: {
    relations: never;
    others: "totalActive" | "totalCompleted";
  };
  CirrusMissionTarget: {
    relations: "activity" | "connect" | "mission";
    others: "connectId" | "id" | "missionId" | "raw" | "result" | "tsCreated" | "tsUpdated" | "type" | "vendorId";
  };
  CirrusObject: {
    relations: "contracts" | "files" | "manufacturer" | "modelGroup" | "relations";
    others:
      | "created" | "description" | "externalKey" | "id" | "image1" | "image2" | "image3" | "name" | "raw" | "serialNumber"
      | "tags" | "updated" | "url" | "vendorId";
  };
  CirrusObjectCategory: {
    relations: "objects";
    others: "created" | "default" | "id" | "name" | "raw" | "sort" | "type" | "typeCode" | "updated" | "vendorId";
  };
  CirrusObjectContract: {
    relations: "contract" | "object";
    others: "contractId" | "created" | "id" | "location" | "objectId" | "raw" | "updated" | "vendorId";
  };
  CirrusObjectRelation: {
    relations: "object" | "other";
    others: "id" | "objectId" | "otherId" | "raw" | "type" | "vendorId";
  };
  CirrusOpportunity: {
    relations:
      | "account" | "activities" | "altAccount" | "changeUser" | "contact" | "estimate" | "fieldValues" | "files"
      | "followers" | "lostReason" | "orders" | "progressionState" | "quotes" | "regUser" | "source" | "status" | "type"
      | "user" | "winReason";
    others:
      | "accountId" | "altAccountId" | "altValue" | "altValueLabel" | "businessArea" | "changeDate" | "changeUserId"
      | "closed" | "contactId" | "currentRmsOpportunities" | "currentRmsOpportunitiesLink" | "description"
      | "estimatedEndDate" | "id" | "itmProject" | "itmProjectLink" | "lostReasonId" | "phone" | "raw" | "regDate"
      | "regUserId" | "result" | "sourceId" | "state" | "stateId" | "statusId" | "tags" | "title" | "typeId" | "userId"
      | "value" | "vendorId" | "winReasonId";
  };
  CirrusOpportunityAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CirrusOpportunityAggregateKey: {
    relations: never;
    others:
      | "accountId" | "altAccountId" | "altValue" | "altValueLabel" | "businessAreaBusinessAreaId"
      | "businessAreaOpportunityId" | "changeDate" | "changeUserId" | "closed" | "contactId" | "description"
      | "estimatedEndDate" | "lostReasonId" | "phone" | "regDate" | "regUserId" | "result" | "sourceId" | "stateId"
      | "stateSortOrder" | "stateState" | "stateVendorId" | "statusId" | "title" | "typeId" | "userId" | "value" | "vendorId"
      | "winReasonId";
  };
  CirrusOpportunityAggregateRange: {
    relations: never;
    others: "altValue" | "changeDate" | "closed" | "estimatedEndDate" | "regDate" | "stateSortOrder" | "value";
  };
  CirrusOpportunityAggregateSum: {
    relations: never;
    others: "altValue" | "closed" | "stateSortOrder" | "value";
  };
  CirrusOpportunityBusinessArea: {
    relations: "opportunity";
    others: "businessAreaId" | "opportunityId";
  };
  CirrusOpportunityEstimate: {
    relations: "opportunities";
    others: "description" | "id" | "raw" | "sortOrder" | "value" | "vendorId" | "visible";
  };
  CirrusOpportunityLostReason: {
    relations: "opportunities";
    others: "id" | "name" | "raw" | "sortOrder" | "vendorId";
  };
  CirrusOpportunityProgressionState: {
    relations: "opportunities";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusOpportunitySource: {
    relations: never;
    others: "default" | "id" | "name" | "raw" | "vendorId";
  };
  CirrusOpportunityState: {
    relations: never;
    others: "sortOrder" | "state" | "vendorId";
  };
  CirrusOpportunityStatus: {
    relations: "opportunities" | "opportunityType";
    others:
      | "color" | "description" | "id" | "lost" | "name" | "opportunityTypeId" | "raw" | "sortOrder" | "sortOrderPlug"
      | "vendorId" | "won";
  };
  CirrusOpportunityType: {
    relations: "opportunities" | "validStatuses";
    others: "id" | "isDefault" | "name" | "raw" | "sortOrder" | "vendorId";
  };
  CirrusOpportunityWinReason: {
    relations: "opportunities";
    others: "id" | "name" | "raw" | "sortOrder" | "vendorId";
  };
  CirrusOrder: {
    relations:
      | "account" | "contact" | "deliveryTerm" | "deliveryType" | "fieldValues" | "files" | "missions" | "opportunity"
      | "paymentTerm" | "priceList" | "quotes" | "status" | "type" | "user" | "user2";
    others:
      | "alternateId" | "alternativeValue" | "buyPrice" | "currencyCode" | "currencyRate" | "currentRmsInvoices"
      | "currentRmsInvoicesLink" | "delivered" | "deliveryCity" | "deliveryCountry" | "deliveryDate" | "deliveryName"
      | "deliveryStreet" | "deliveryZip" | "discounted" | "externalComment" | "externalKey" | "extraCode" | "id"
      | "internalComment" | "invoiceCity" | "invoiceCountry" | "invoiceDate" | "invoiceEmail" | "invoiceName"
      | "invoiceNumber" | "invoiceStreet" | "invoiceZip" | "marking" | "placeDate" | "price" | "raw" | "referenceCode"
      | "rows" | "statisticsPrice" | "tags" | "tsCreated" | "tsUpdated" | "vendorId";
  };
  CirrusOrderAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CirrusOrderAggregateKey: {
    relations: never;
    others:
      | "alternateId" | "alternativeValue" | "buyPrice" | "currencyCode" | "currencyRate" | "delivered" | "deliveryCity"
      | "deliveryCountry" | "deliveryDate" | "deliveryName" | "deliveryStreet" | "deliveryZip" | "discounted"
      | "externalComment" | "externalKey" | "extraCode" | "internalComment" | "invoiceCity" | "invoiceCountry"
      | "invoiceDate" | "invoiceEmail" | "invoiceName" | "invoiceNumber" | "invoiceStreet" | "invoiceZip" | "marking"
      | "placeDate" | "price" | "referenceCode" | "statisticsPrice" | "tsCreated" | "tsUpdated" | "vendorId";
  };
  CirrusOrderAggregateRange: {
    relations: never;
    others:
      | "alternativeValue" | "buyPrice" | "currencyRate" | "delivered" | "deliveryDate" | "placeDate" | "price"
      | "statisticsPrice" | "tsCreated" | "tsUpdated";
  };
  CirrusOrderAggregateSum: {
    relations: never;
    others: "alternativeValue" | "buyPrice" | "currencyRate" | "delivered" | "price" | "statisticsPrice";
  };
  CirrusOrderRow: {
    relations:
      | "account" | "article" | "articleUnit" | "opportunity" | "order" | "priceGroup" | "priceList" | "sortGroupEntry"
      | "user";
    others:
      | "accountId" | "alternatvieValue" | "buyPrice" | "currencyCode" | "currencyRate" | "deleted" | "discountAmount"
      | "discountPercent" | "discountSpecial" | "externalKey" | "noPrint" | "opportunityId" | "orderId" | "price"
      | "priceWarning" | "quantityDelivered" | "quantityOrdered" | "sortGroup" | "sortOrder" | "specification"
      | "statisticsPrice" | "tags" | "totalAlternativeValue" | "totalPrice" | "totalPriceStatistics" | "userId" | "vendorId";
  };
  CirrusOrderStatus: {
    relations: "orders";
    others: "default" | "id" | "name" | "raw" | "step" | "vendorId";
  };
  CirrusOrderType: {
    relations: "orders";
    others: "default" | "id" | "name" | "raw" | "sortOrder" | "vendorId";
  };
  CirrusPaymentTerm: {
    relations: never;
    others: "days" | "default" | "externalKey" | "id" | "name" | "raw" | "vendorId";
  };
  CirrusPhone: {
    relations: "model";
    others: "description" | "id" | "modelId" | "name" | "price" | "raw" | "vendorId";
  };
  CirrusPhoneBrand: {
    relations: "models";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusPhoneChoice: {
    relations: never;
    others: "name" | "vendorId";
  };
  CirrusPhoneModel: {
    relations: "phones";
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusPhoneOptions: {
    relations: never;
    others: "colours" | "sizes";
  };
  CirrusPhoto: {
    relations: never;
    others: "avatar" | "photo";
  };
  CirrusPortalSettings: {
    relations: never;
    others:
      | "bankgiro" | "city" | "country" | "email" | "fax" | "iban" | "name" | "phone" | "plusgiro" | "seat" | "street"
      | "swift" | "url" | "vatNumber" | "vatRegNumber" | "zip";
  };
  CirrusPriceGroup: {
    relations: "unit";
    others: "id" | "max" | "min" | "name" | "raw" | "vendorId";
  };
  CirrusPriceList: {
    relations: never;
    others:
      | "active" | "currencyId" | "default" | "description" | "externalKey" | "id" | "name" | "prices" | "raw" | "start"
      | "stop" | "strict" | "vendorId";
  };
  CirrusProject: {
    relations: "files";
    others: "entity" | "id" | "name" | "raw" | "type" | "vendorId";
  };
  CirrusProjectType: {
    relations: never;
    others: "name" | "vendorId";
  };
  CirrusQuote: {
    relations:
      | "account" | "contact" | "deliveryTerm" | "deliveryType" | "fieldValues" | "files" | "opportunity" | "paymentTerm"
      | "priceList" | "relations" | "status" | "user" | "user2";
    others:
      | "alternateId" | "alternativeValue" | "buyPrice" | "currencyCode" | "currencyRate" | "deliveryCity"
      | "deliveryCountry" | "deliveryDate" | "deliveryName" | "deliveryStreet" | "deliveryZip" | "discounted"
      | "externalComment" | "externalKey" | "extraCode" | "id" | "internalComment" | "marking" | "placeDate" | "price"
      | "raw" | "referenceCode" | "rows" | "tags" | "tsCreated" | "tsUpdated" | "validToDate" | "vendorId";
  };
  CirrusQuoteRelation: {
    relations: "other" | "quote";
    others: "id" | "otherId" | "quoteId" | "raw" | "type" | "typeCode" | "value" | "vendorId";
  };
  CirrusQuoteRow: {
    relations: "article" | "articleUnit" | "priceGroup" | "priceList" | "quote" | "sortGroupEntry";
    others:
      | "alternateId" | "alternativeValue" | "buyPrice" | "costCenter" | "currencyCode" | "currencyRate" | "discountAmount"
      | "discountPercent" | "discountSpecial" | "externalKey" | "price" | "priceWarning" | "quantity" | "quoteId"
      | "sortGroup" | "sortOrder" | "specification" | "statisticsPrice" | "tags" | "totalAlternativeValue" | "totalPrice"
      | "totalPriceStatistics" | "vendorId";
  };
  CirrusQuoteStatus: {
    relations: "quotes";
    others:
      | "id" | "isDefault" | "metaType" | "metaTypeCode" | "name" | "raw" | "sortOrder" | "tsCreated" | "tsUpdated"
      | "vendorId";
  };
  CirrusRole: {
    relations: never;
    others: "id" | "name" | "raw" | "vendorId";
  };
  CirrusSalesSettings: {
    relations: never;
    others: "defaultInterest";
  };
  CirrusServiceBankId: {
    relations: never;
    others: "completionData" | "hintCode" | "id" | "message" | "orderRef" | "raw" | "status" | "vendorId";
  };
  CirrusSettings: {
    relations: never;
    others: "consent" | "currency" | "fieldSales" | "portal" | "sales";
  };
  CirrusSortGroup: {
    relations: never;
    others: "externalKey" | "id" | "name" | "raw" | "sort" | "vendorId";
  };
  CirrusSubscription: {
    relations: "contact" | "parent" | "user";
    others:
      | "active" | "advanceId" | "contactId" | "externalKey" | "id" | "intervalId" | "name" | "nextPeriodId" | "note"
      | "orderStartDate" | "parentId" | "periodId" | "raw" | "renewalId" | "renewalPeriodId" | "sort" | "startDate"
      | "statusId" | "typeId" | "userId" | "vendorId";
  };
  CirrusTag: {
    relations: never;
    others: "name" | "type" | "typeCode" | "vendorId";
  };
  CirrusTemplate: {
    relations: "categories" | "languages";
    others: "active" | "description" | "html" | "id" | "name" | "raw" | "resource" | "resourceCode" | "tags" | "url" | "vendorId";
  };
  CirrusTemplateCategory: {
    relations: "templates";
    others: "id" | "name" | "raw" | "sort" | "vendorId";
  };
  CirrusTemplateLanguage: {
    relations: "templates";
    others: "id" | "name" | "raw" | "sort" | "vendorId";
  };
  CirrusUser: {
    relations:
      | "accounts" | "activities" | "budget" | "budgets" | "challengeScore" | "challengesMade" | "challengesTaken"
      | "contracts" | "departments" | "files" | "kpis" | "leadActivities" | "leads" | "managedDepartments" | "missions"
      | "opportunities" | "orders" | "quotes" | "roles" | "serviceContracts";
    others:
      | "active" | "avatarB64" | "cellphone" | "email" | "id" | "language" | "lastActive" | "name" | "person" | "phone"
      | "photoB64" | "presentation" | "raw" | "settings" | "startPage" | "surname" | "tags" | "title" | "vendorId";
  };
  CirrusUserAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CirrusUserAggregateKey: {
    relations: never;
    others:
      | "active" | "avatarB64" | "cellphone" | "email" | "language" | "lastActive" | "name" | "phone" | "photoB64"
      | "presentation" | "startPage" | "surname" | "title" | "vendorId";
  };
  CirrusUserAggregateRange: {
    relations: never;
    others: "active" | "lastActive" | "startPage";
  };
  CirrusUserAggregateSum: {
    relations: never;
    others: "active" | "startPage";
  };
  CirrusUserBudget: {
    relations: "user";
    others: "budget" | "budgetId" | "id" | "month" | "pipeline" | "raw" | "userId" | "vendorId" | "weeks" | "year";
  };
  CirrusUserBudgetDay: {
    relations: never;
    others: "budget" | "day" | "pipeline";
  };
  CirrusUserBudgetWeek: {
    relations: never;
    others: "budget" | "days" | "pipeline" | "week";
  };
  CirrusUserEmailSettings: {
    relations: "user";
    others:
      | "authType" | "defaultEmailType" | "email" | "incominServer" | "name" | "port" | "signature" | "smtpServer" | "userId"
      | "username" | "vendorId";
  };
  CirrusUserProperties: {
    relations: "user";
    others: "crmVersion" | "elevatedAccount" | "licenceAdmin" | "salesCoach" | "userId";
  };
  CirrusUserSetting: {
    relations: "user";
    others: "key" | "userId" | "value" | "vendorId";
  };
  CurrentRmsAccessory: {
    relations: "relatable" | "related";
    others:
      | "createdAt" | "id" | "inclusionType" | "inclusionTypeCode" | "inclusionTypeName" | "itemTransactionType"
      | "itemTransactionTypeCode" | "itemTransactionTypeName" | "mode" | "modeCode" | "modeName" | "parentTransactionType"
      | "parentTransactionTypeCode" | "parentTransactionTypeName" | "quantity" | "raw" | "relatableId" | "relatableType"
      | "relatedIconThumbUrl" | "relatedIconUrl" | "relatedId" | "relatedName" | "relatedType" | "sortOrder" | "type"
      | "updatedAt" | "vendorId" | "zeroPriced";
  };
  CurrentRmsAction: {
    relations: "member" | "source" | "subject";
    others:
      | "createdAt" | "description" | "id" | "memberId" | "name" | "raw" | "sourceId" | "sourceType" | "subjectId"
      | "subjectType" | "updatedAt" | "vendorId";
  };
  CurrentRmsActivity: {
    relations: "owner" | "regarding" | "status" | "type";
    others:
      | "activityStatusName" | "activityTypeName" | "completed" | "createdAt" | "customField" | "customFieldValues"
      | "customFields" | "description" | "endsAt" | "id" | "location" | "ownedBy" | "participants" | "priority" | "raw"
      | "regardingId" | "regardingType" | "startsAt" | "statusId" | "subject" | "timeStatus" | "timeStatusCode"
      | "timeStatusName" | "typeId" | "updatedAt" | "vendorId";
  };
  CurrentRmsAddress: {
    relations: "country" | "type";
    others:
      | "addressTypeName" | "city" | "countryId" | "countryName" | "county" | "createdAt" | "name" | "postcode" | "street"
      | "typeId" | "updatedAt" | "vendorId";
  };
  CurrentRmsAlternativeProduct: {
    relations: "relatable" | "related";
    others: "relatableId" | "relatableType" | "relatedIconThumbUrl" | "relatedId" | "relatedName" | "relatedType";
  };
  CurrentRmsAttachment: {
    relations: "attachable";
    others:
      | "attachableId" | "attachableType" | "attachmentContentType" | "attachmentFileName" | "attachmentFileSize"
      | "attachmentThumbUrl" | "attachmentUrl" | "createdAt" | "description" | "id" | "name" | "raw" | "updatedAt"
      | "vendorId";
  };
  CurrentRmsBookingQuantity: {
    relations: never;
    others: "status" | "storeQuantity" | "supplierQuantity";
  };
  CurrentRmsCategoryPrice: {
    relations: "priceCategory";
    others: "price" | "priceCategoryId" | "priceCategoryName";
  };
  CurrentRmsChargingPeriod: {
    relations: never;
    others: "count" | "initial" | "key" | "lead" | "name" | "order" | "percent" | "price";
  };
  CurrentRmsComment: {
    relations: "createdByMember" | "discussion" | "updatedByMember";
    others:
      | "createdAt" | "createdBy" | "discussionId" | "first" | "html" | "id" | "raw" | "remark" | "updatedAt" | "updatedBy"
      | "vendorId";
  };
  CurrentRmsCostGroup: {
    relations: never;
    others: "active" | "description" | "id" | "name" | "raw" | "vendorId";
  };
  CurrentRmsCountry: {
    relations: never;
    others: "code" | "currencyCode" | "euMember" | "hasStateTax" | "id" | "name" | "raw" | "vendorId";
  };
  CurrentRmsCustomField: {
    relations: "customFieldGroup" | "listName";
    others:
      | "createdAt" | "customFieldGroupId" | "description" | "documentLayoutName" | "fieldType" | "fieldTypeCode" | "id"
      | "listNameId" | "moduleType" | "name" | "raw" | "settings" | "sortOrder" | "updatedAt" | "vendorId";
  };
  CurrentRmsCustomFieldGroup: {
    relations: "customFields";
    others: "createdAt" | "description" | "id" | "name" | "raw" | "sortOrder" | "updatedAt" | "vendorId";
  };
  CurrentRmsCustomFieldValue: {
    relations: "definition" | "listValues";
    others: "boolean" | "date" | "dateTime" | "name" | "number" | "text" | "value";
  };
  CurrentRmsDiscountCategory: {
    relations: never;
    others: "active" | "createdAt" | "discountRules" | "id" | "name" | "raw" | "updatedAt" | "vendorId";
  };
  CurrentRmsDiscountRule: {
    relations: "discountCategory";
    others:
      | "discountCategoryId" | "discountRuleMaps" | "endsAt" | "percent" | "priority" | "quantityFrom" | "quantityTo"
      | "startsAt" | "vendorId";
  };
  CurrentRmsDiscountRuleMap: {
    relations: "mappable";
    others: "discountRuleId" | "mapType" | "mappableId" | "mappableType" | "vendorId";
  };
  CurrentRmsDiscussion: {
    relations: "comments" | "createdByMember" | "discussable" | "lastComment" | "updatedByMember";
    others:
      | "createdAt" | "createdBy" | "discussableId" | "discussableType" | "id" | "lastCommentId" | "participants" | "raw"
      | "replyCount" | "subject" | "updatedAt" | "updatedBy" | "vendorId";
  };
  CurrentRmsDocument: {
    relations: "libraryDocuments";
    others:
      | "active" | "approvalAcceptText" | "approvalCustomFields" | "approvalDeclineText" | "colors" | "createdAt"
      | "daysToSign" | "defaultSigningMessage" | "description" | "fields" | "filename" | "footerLayout" | "groupedFields"
      | "groupedLayoutFlags" | "headerLayout" | "id" | "layout" | "layoutFlags" | "libraryDocumentIds" | "marginBottom"
      | "marginLeft" | "marginRight" | "marginTop" | "membershipTypes" | "moduleType" | "name" | "orientation" | "pageHeight"
      | "pageSize" | "pageWidth" | "raw" | "reminderFrequency" | "reminderFrequencyCode" | "requireSignature" | "roles"
      | "states" | "statuses" | "stylesheet" | "system" | "types" | "updatedAt" | "useForApproval" | "useForSigning"
      | "vendorId";
  };
  CurrentRmsDocumentData: {
    relations: never;
    others: "body" | "footer" | "header" | "stylesheet";
  };
  CurrentRmsEmail: {
    relations: "type";
    others: "address" | "emailTypeName" | "typeId" | "vendorId";
  };
  CurrentRmsIcon: {
    relations: "iconable";
    others: "createdAt" | "iconableId" | "iconableType" | "imageFileName" | "thumbUrl" | "updatedAt" | "url" | "vendorId";
  };
  CurrentRmsInspection: {
    relations: "inspectionResults";
    others:
      | "active" | "autoPass" | "createdAt" | "id" | "mandatory" | "name" | "raw" | "scheduleInterval" | "scheduleType"
      | "scheduleTypeCode" | "taskList" | "updatedAt" | "vendorId";
  };
  CurrentRmsInspectionResult: {
    relations: "createdByMember" | "inspection" | "stockLevel" | "updatedByMember";
    others:
      | "createdAt" | "createdBy" | "description" | "id" | "inspectionAt" | "inspectionId" | "passed" | "raw"
      | "stockLevelId" | "taskListResults" | "updatedAt" | "updatedBy" | "vendorId";
  };
  CurrentRmsInspectionTask: {
    relations: "listName";
    others: "fieldType" | "listNameId" | "name";
  };
  CurrentRmsInspectionTaskResult: {
    relations: "listName";
    others: "fieldType" | "listNameId" | "name" | "value";
  };
  CurrentRmsInvoice: {
    relations:
      | "actions" | "activities" | "attachments" | "discussions" | "invoiceDocuments" | "invoiceItems" | "member"
      | "memberTransactions" | "owner" | "preparedDocument" | "store" | "taxClass" | "venue";
    others:
      | "billingAddress" | "billingAddressId" | "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal" | "chargeTotal"
      | "cirrusAccount" | "cirrusAccountLink" | "cirrusOrders" | "cirrusOrdersLink" | "createdAt" | "customField"
      | "customFieldValues" | "customFields" | "description" | "dueAt" | "entity" | "externalDescription" | "id"
      | "invoiceTaxes" | "invoiceType" | "invoiceTypeCode" | "invoiceTypeName" | "invoicedAt" | "itmProject"
      | "itmProjectLink" | "memberId" | "number" | "ownedBy" | "pricesIncludeTax" | "projectorMilestones"
      | "projectorMilestonesLink" | "raw" | "reference" | "status" | "statusCode" | "statusName" | "storeId" | "subject"
      | "taxClassId" | "taxTotal" | "updatedAt" | "vendorId" | "venueId" | "zivioMilestones" | "zivioMilestonesLink";
  };
  CurrentRmsInvoiceAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CurrentRmsInvoiceAggregateKey: {
    relations: never;
    others:
      | "billingAddressAddressTypeName" | "billingAddressCity" | "billingAddressCountryId" | "billingAddressCountryName"
      | "billingAddressCounty" | "billingAddressCreatedAt" | "billingAddressId" | "billingAddressName"
      | "billingAddressPostcode" | "billingAddressStreet" | "billingAddressTypeId" | "billingAddressUpdatedAt"
      | "billingAddressVendorId" | "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal" | "chargeTotal" | "createdAt"
      | "description" | "dueAt" | "externalDescription" | "invoiceType" | "invoiceTypeCode" | "invoiceTypeName"
      | "invoicedAt" | "memberId" | "number" | "ownedBy" | "pricesIncludeTax" | "reference" | "status" | "statusCode"
      | "statusName" | "storeId" | "subject" | "taxClassId" | "taxTotal" | "updatedAt" | "vendorId" | "venueId";
  };
  CurrentRmsInvoiceAggregateRange: {
    relations: never;
    others:
      | "billingAddressCreatedAt" | "billingAddressUpdatedAt" | "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal"
      | "chargeTotal" | "createdAt" | "dueAt" | "invoiceType" | "invoicedAt" | "status" | "taxTotal" | "updatedAt";
  };
  CurrentRmsInvoiceAggregateSum: {
    relations: never;
    others: "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal" | "chargeTotal" | "invoiceType" | "status" | "taxTotal";
  };
  CurrentRmsInvoiceDocument: {
    relations: "document" | "invoice";
    others: "createdAt" | "data" | "documentId" | "id" | "invoiceId" | "pdfUrl" | "raw" | "updatedAt" | "vendorId";
  };
  CurrentRmsInvoiceItem: {
    relations: "invoice" | "invoiceable" | "rateDefinition" | "source";
    others:
      | "accessoryInclusionType" | "accessoryInclusionTypeCode" | "accessoryInclusionTypeName" | "accessoryMode"
      | "accessoryModeCode" | "accessoryModeName" | "chargeEndsAt" | "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal"
      | "chargeStartsAt" | "chargeTotal" | "chargeableDays" | "chargingPeriod" | "createdAt" | "customField"
      | "customFieldValues" | "customFields" | "description" | "discountPercent" | "id" | "invoiceId" | "invoiceItemType"
      | "invoiceItemTypeCode" | "invoiceItemTypeName" | "invoiceableId" | "invoiceableName" | "invoiceableType" | "name"
      | "path" | "postingRevenueGroupId" | "price" | "quantity" | "rateDefinitionId" | "raw" | "revenueGroupId"
      | "serviceRateType" | "serviceRateTypeCode" | "sourceId" | "sourceType" | "taxAmount" | "taxClassId" | "taxTotal"
      | "taxableChargeAmount" | "transactionType" | "transactionTypeCode" | "transactionTypeName" | "unitBaseCharge"
      | "updatedAt" | "useChargeableDays" | "vendorId";
  };
  CurrentRmsInvoiceTax: {
    relations: "invoice";
    others:
      | "amount" | "charge" | "createdAt" | "invoiceId" | "name" | "rate" | "sortOrder" | "taxRateId" | "updatedAt"
      | "vendorId";
  };
  CurrentRmsItemInspection: {
    relations: "inspection";
    others: "inspectionId" | "inspectionName" | "vendorId";
  };
  CurrentRmsLink: {
    relations: "type";
    others: "address" | "linkTypeName" | "typeId" | "vendorId";
  };
  CurrentRmsListName: {
    relations: "customFields" | "listValues";
    others: "createdAt" | "hasColour" | "id" | "name" | "raw" | "system" | "updatedAt" | "vendorId";
  };
  CurrentRmsListValue: {
    relations: "listName";
    others: "colourIndex" | "createdAt" | "default" | "id" | "listNameId" | "name" | "raw" | "system" | "updatedAt" | "vendorId";
  };
  CurrentRmsMember: {
    relations:
      | "actions" | "activities" | "attachments" | "discussions" | "invoices" | "lawfulBasisType" | "opportunities"
      | "projects" | "purchaseOrders" | "purchaseTaxClass" | "saleTaxClass" | "serviceStockLevels" | "stockBookings";
    others:
      | "active" | "addresses" | "bookable" | "childMembers" | "cirrusAccount" | "cirrusAccountLink" | "createdAt"
      | "customField" | "customFieldValues" | "customFields" | "dayCost" | "description" | "distanceCost" | "documentUrl"
      | "emails" | "flatRateCost" | "hourCost" | "icon" | "id" | "itmProjects" | "itmProjectsLink" | "lawfulBasisTypeId"
      | "lawfulBasisTypeName" | "links" | "locale" | "locationType" | "locationTypeCode" | "membership" | "membershipId"
      | "membershipType" | "membershipTypeCode" | "name" | "organisation" | "parentMembers" | "person" | "phones"
      | "primaryAddress" | "purchaseTaxClassId" | "purchaseTaxClassName" | "raw" | "renderedDocument" | "saleTaxClassId"
      | "saleTaxClassName" | "tagList" | "updatedAt" | "uuid" | "vendorId";
  };
  CurrentRmsMemberAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CurrentRmsMemberAggregateKey: {
    relations: never;
    others:
      | "active" | "bookable" | "createdAt" | "dayCost" | "description" | "distanceCost" | "flatRateCost" | "hourCost"
      | "iconCreatedAt" | "iconIconableId" | "iconIconableType" | "iconImageFileName" | "iconThumbUrl" | "iconUpdatedAt"
      | "iconUrl" | "iconVendorId" | "lawfulBasisTypeId" | "lawfulBasisTypeName" | "locale" | "locationType"
      | "locationTypeCode" | "membershipAdmin" | "membershipCash" | "membershipDiscountCategoryId" | "membershipHeight"
      | "membershipId" | "membershipInvoiceTerm" | "membershipInvoiceTermCode" | "membershipInvoiceTermLength"
      | "membershipLength" | "membershipNumber" | "membershipOnStop" | "membershipOwnedBy" | "membershipOwner"
      | "membershipPayload" | "membershipPlate" | "membershipPriceCategoryId" | "membershipRating" | "membershipTaxNumber"
      | "membershipTitle" | "membershipType" | "membershipTypeCode" | "membershipVendorId" | "membershipVolume"
      | "membershipWidth" | "name" | "primaryAddressAddressTypeName" | "primaryAddressCity" | "primaryAddressCountryId"
      | "primaryAddressCountryName" | "primaryAddressCounty" | "primaryAddressCreatedAt" | "primaryAddressName"
      | "primaryAddressPostcode" | "primaryAddressStreet" | "primaryAddressTypeId" | "primaryAddressUpdatedAt"
      | "primaryAddressVendorId" | "purchaseTaxClassId" | "purchaseTaxClassName" | "saleTaxClassId" | "saleTaxClassName"
      | "updatedAt" | "uuid" | "vendorId";
  };
  CurrentRmsMemberAggregateRange: {
    relations: never;
    others:
      | "createdAt" | "dayCost" | "distanceCost" | "flatRateCost" | "hourCost" | "iconCreatedAt" | "iconUpdatedAt"
      | "locationType" | "membershipHeight" | "membershipInvoiceTerm" | "membershipInvoiceTermLength" | "membershipLength"
      | "membershipPayload" | "membershipRating" | "membershipVolume" | "membershipWidth" | "primaryAddressCreatedAt"
      | "primaryAddressUpdatedAt" | "updatedAt";
  };
  CurrentRmsMemberAggregateSum: {
    relations: never;
    others:
      | "dayCost" | "distanceCost" | "flatRateCost" | "hourCost" | "locationType" | "membershipHeight"
      | "membershipInvoiceTerm" | "membershipInvoiceTermLength" | "membershipLength" | "membershipPayload"
      | "membershipRating" | "membershipVolume" | "membershipWidth";
  };
  CurrentRmsMemberRelationship: {
    relations: "relatable" | "related";
    others:
      | "relatableId" | "relatableMembershipType" | "relatableName" | "relatableType" | "relatedId" | "relatedMembershipType"
      | "relatedName" | "relatedType" | "vendorId";
  };
  CurrentRmsMemberTransaction: {
    relations: "invoice" | "member" | "opportunity" | "paymentMethod";
    others:
      | "amount" | "createdAt" | "id" | "invoiceId" | "memberId" | "opportunityId" | "paymentMethodId" | "paymentMethodName"
      | "raw" | "reference" | "transactionAt" | "transactionType" | "transactionTypeCode" | "transactionTypeName"
      | "vendorId";
  };
  CurrentRmsMemberTransactionAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CurrentRmsMemberTransactionAggregateKey: {
    relations: never;
    others:
      | "amount" | "createdAt" | "invoiceId" | "memberId" | "opportunityId" | "paymentMethodId" | "paymentMethodName"
      | "reference" | "transactionAt" | "transactionType" | "transactionTypeCode" | "transactionTypeName" | "vendorId";
  };
  CurrentRmsMemberTransactionAggregateRange: {
    relations: never;
    others: "amount" | "createdAt" | "transactionAt" | "transactionType";
  };
  CurrentRmsMemberTransactionAggregateSum: {
    relations: never;
    others: "amount" | "transactionType";
  };
  CurrentRmsMembership: {
    relations: "accountManager" | "discountCategory" | "priceCategory";
    others:
      | "admin" | "cash" | "discountCategoryId" | "height" | "invoiceTerm" | "invoiceTermCode" | "invoiceTermLength"
      | "length" | "number" | "onStop" | "ownedBy" | "owner" | "payload" | "plate" | "priceCategoryId" | "rating"
      | "taxNumber" | "title" | "vendorId" | "volume" | "width";
  };
  CurrentRmsOpportunity: {
    relations:
      | "actions" | "activities" | "attachments" | "cancellationReason" | "discussions" | "invoices" | "member"
      | "opportunityCosts" | "opportunityDocuments" | "opportunityItems" | "owner" | "preparedDocument" | "project"
      | "sourceOpportunity" | "stockBookings" | "store" | "taxClass" | "venue";
    others:
      | "actualCostTotal" | "assignedSurchargeGroupIds" | "autoCostingEnabled" | "billingAddress" | "billingAddressId"
      | "cancellationDescription" | "cancellationReasonId" | "chargeEndsAt" | "chargeExcludingTaxTotal"
      | "chargeIncludingTaxTotal" | "chargeStartsAt" | "chargeTotal" | "chargeableDays" | "cirrusAccount"
      | "cirrusAccountLink" | "cirrusOpportunities" | "cirrusOpportunitiesLink" | "collectEndsAt" | "collectStartsAt"
      | "createdAt" | "customField" | "customFieldValues" | "customFields" | "customerCollecting" | "customerReturning"
      | "deliverEndsAt" | "deliverStartsAt" | "deliveryInstructions" | "deprepEndsAt" | "deprepStartsAt" | "description"
      | "endsAt" | "externalDescription" | "hasDealPrice" | "hasOpportunityDeal" | "id" | "invoiceChargeTotal" | "invoiced"
      | "itemReturned" | "itmProject" | "itmProjectLink" | "latestApprovalDocumentStatus" | "loadEndsAt" | "loadStartsAt"
      | "memberId" | "number" | "openEndedRental" | "opportunitySurcharges" | "orderedAt" | "originalRentalChargeTotal"
      | "originalSaleChargeTotal" | "originalServiceChargeTotal" | "originalSurchargeTotal" | "originalTaxTotal" | "ownedBy"
      | "participants" | "predictedCostTotal" | "prepEndsAt" | "prepStartsAt" | "pricesIncludeTax" | "pricingLocked"
      | "projectId" | "projectorMilestones" | "projectorMilestonesLink" | "provisionalCostTotal" | "quoteInvalidAt"
      | "rating" | "raw" | "reference" | "rentalChargeTotal" | "replacementChargeTotal" | "revenue" | "saleChargeTotal"
      | "serviceChargeTotal" | "setupEndsAt" | "setupStartsAt" | "showEndsAt" | "showStartsAt" | "sourceOpportunityId"
      | "startsAt" | "state" | "stateCode" | "stateName" | "status" | "statusCode" | "statusName" | "storeId" | "subject"
      | "surchargeTotal" | "tagList" | "takedownEndsAt" | "takedownStartsAt" | "taxClassId" | "taxTotal" | "unloadEndsAt"
      | "unloadStartsAt" | "updatedAt" | "useChargeableDays" | "vendorId" | "venueId" | "weightTotal" | "zivioMilestones"
      | "zivioMilestonesLink";
  };
  CurrentRmsOpportunityAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CurrentRmsOpportunityAggregateKey: {
    relations: never;
    others:
      | "actualCostTotal" | "autoCostingEnabled" | "billingAddressAddressTypeName" | "billingAddressCity"
      | "billingAddressCountryId" | "billingAddressCountryName" | "billingAddressCounty" | "billingAddressCreatedAt"
      | "billingAddressId" | "billingAddressName" | "billingAddressPostcode" | "billingAddressStreet"
      | "billingAddressTypeId" | "billingAddressUpdatedAt" | "billingAddressVendorId" | "cancellationDescription"
      | "cancellationReasonId" | "chargeEndsAt" | "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal" | "chargeStartsAt"
      | "chargeTotal" | "chargeableDays" | "collectEndsAt" | "collectStartsAt" | "createdAt" | "customerCollecting"
      | "customerReturning" | "deliverEndsAt" | "deliverStartsAt" | "deliveryInstructions" | "deprepEndsAt"
      | "deprepStartsAt" | "description" | "endsAt" | "externalDescription" | "hasDealPrice" | "hasOpportunityDeal"
      | "invoiceChargeTotal" | "invoiced" | "itemReturned" | "latestApprovalDocumentStatus" | "loadEndsAt" | "loadStartsAt"
      | "memberId" | "number" | "openEndedRental" | "orderedAt" | "originalRentalChargeTotal" | "originalSaleChargeTotal"
      | "originalServiceChargeTotal" | "originalSurchargeTotal" | "originalTaxTotal" | "ownedBy" | "predictedCostTotal"
      | "prepEndsAt" | "prepStartsAt" | "pricesIncludeTax" | "pricingLocked" | "projectId" | "provisionalCostTotal"
      | "quoteInvalidAt" | "rating" | "reference" | "rentalChargeTotal" | "replacementChargeTotal" | "revenue"
      | "saleChargeTotal" | "serviceChargeTotal" | "setupEndsAt" | "setupStartsAt" | "showEndsAt" | "showStartsAt"
      | "sourceOpportunityId" | "startsAt" | "state" | "stateCode" | "stateName" | "status" | "statusCode" | "statusName"
      | "storeId" | "subject" | "surchargeTotal" | "takedownEndsAt" | "takedownStartsAt" | "taxClassId" | "taxTotal"
      | "unloadEndsAt" | "unloadStartsAt" | "updatedAt" | "useChargeableDays" | "vendorId" | "venueId" | "weightTotal";
  };
  CurrentRmsOpportunityAggregateRange: {
    relations: never;
    others:
      | "actualCostTotal" | "billingAddressCreatedAt" | "billingAddressUpdatedAt" | "chargeEndsAt"
      | "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal" | "chargeStartsAt" | "chargeTotal" | "chargeableDays"
      | "collectEndsAt" | "collectStartsAt" | "createdAt" | "deliverEndsAt" | "deliverStartsAt" | "deprepEndsAt"
      | "deprepStartsAt" | "endsAt" | "invoiceChargeTotal" | "latestApprovalDocumentStatus" | "loadEndsAt" | "loadStartsAt"
      | "orderedAt" | "originalRentalChargeTotal" | "originalSaleChargeTotal" | "originalServiceChargeTotal"
      | "originalSurchargeTotal" | "originalTaxTotal" | "predictedCostTotal" | "prepEndsAt" | "prepStartsAt"
      | "provisionalCostTotal" | "quoteInvalidAt" | "rating" | "rentalChargeTotal" | "replacementChargeTotal" | "revenue"
      | "saleChargeTotal" | "serviceChargeTotal" | "setupEndsAt" | "setupStartsAt" | "showEndsAt" | "showStartsAt"
      | "startsAt" | "state" | "status" | "surchargeTotal" | "takedownEndsAt" | "takedownStartsAt" | "taxTotal"
      | "unloadEndsAt" | "unloadStartsAt" | "updatedAt" | "weightTotal";
  };
  CurrentRmsOpportunityAggregateSum: {
    relations: never;
    others:
      | "actualCostTotal" | "chargeExcludingTaxTotal" | "chargeIncludingTaxTotal" | "chargeTotal" | "chargeableDays"
      | "invoiceChargeTotal" | "latestApprovalDocumentStatus" | "originalRentalChargeTotal" | "originalSaleChargeTotal"
      | "originalServiceChargeTotal" | "originalSurchargeTotal" | "originalTaxTotal" | "predictedCostTotal"
      | "provisionalCostTotal" | "rating" | "rentalChargeTotal" | "replacementChargeTotal" | "revenue" | "saleChargeTotal"
      | "serviceChargeTotal" | "state" | "status" | "surchargeTotal" | "taxTotal" | "weightTotal";
  };
  CurrentRmsOpportunityCost: {
    relations: "costGroup" | "member" | "opportunity" | "opportunityItemAsset" | "rateDefinition";
    others:
      | "actualCost" | "chargeableDays" | "chargingPeriods" | "costDate" | "costGroupId" | "costGroupName" | "createdAt"
      | "description" | "endsAt" | "id" | "isManualCost" | "memberId" | "opportunityId" | "opportunityItemAssetId"
      | "provisionalCost" | "rateDefinitionId" | "raw" | "reference" | "serviceRateType" | "serviceRateTypeCode"
      | "serviceRateTypeName" | "startsAt" | "subject" | "supplierReference" | "unitBaseCharge" | "updatedAt"
      | "useChargeableDays" | "vendorId";
  };
  CurrentRmsOpportunityDocument: {
    relations: "document" | "opportunity";
    others:
      | "approvedDeclinedAt" | "comment" | "createdAt" | "data" | "documentId" | "id" | "lastViewAt" | "opportunityId"
      | "pdfUrl" | "raw" | "remoteIp" | "signature" | "signedBy" | "status" | "statusCode" | "updatedAt" | "userAgent"
      | "uuid" | "vendorId" | "viewCount";
  };
  CurrentRmsOpportunityItem: {
    relations: "item" | "opportunity" | "opportunityItemAssets" | "rateDefinition";
    others:
      | "accessoryInclusionType" | "accessoryInclusionTypeCode" | "accessoryInclusionTypeName" | "accessoryMode"
      | "accessoryModeCode" | "accessoryModeName" | "chargeAmount" | "chargeTotal" | "chargeTotalIncludingChildren"
      | "chargeableDays" | "chargingPeriods" | "createdAt" | "customField" | "customFieldValues" | "customFields"
      | "description" | "discountPercent" | "endsAt" | "hasGroupDeal" | "hasShortage" | "id" | "isInDeal" | "itemId"
      | "itemType" | "leadChargingPeriod" | "leadChargingPeriodName" | "name" | "opportunityId" | "opportunityItemType"
      | "opportunityItemTypeCode" | "opportunityItemTypeName" | "originalRentalChargeTotal" | "originalSaleChargeTotal"
      | "originalServiceChargeTotal" | "originalSurchargeTotal" | "originalTaxTotal" | "path" | "price" | "quantity"
      | "rateDefinitionId" | "raw" | "rentalChargeTotal" | "replacementCharge" | "replacementChargeTotal"
      | "replacementChargeTotalIncludingChildren" | "revenueGroupId" | "saleChargeTotal" | "serviceChargeTotal"
      | "serviceRateType" | "serviceRateTypeCode" | "serviceRateTypeName" | "startsAt" | "status" | "statusCode"
      | "statusName" | "subRent" | "surchargeAmount" | "surchargeTaxAmount" | "surchargeTotal" | "taxAmount" | "taxTotal"
      | "taxableChargeAmount" | "transactionType" | "transactionTypeCode" | "transactionTypeName" | "unitBaseCharge"
      | "unitCharge" | "updatedAt" | "useChargeableDays" | "vendorId" | "weight" | "weightTotal"
      | "weightTotalIncludingChildren";
  };
  CurrentRmsOpportunityItemAsset: {
    relations: "opportunityCost" | "opportunityItem" | "stockLevel" | "stockLevelMember" | "supplier";
    others:
      | "container" | "hasShortage" | "id" | "opportunityItemId" | "quantity" | "quantityAllocated" | "quantityReturned"
      | "quantitySold" | "raw" | "status" | "statusCode" | "statusName" | "stockLevelAssetNumber" | "stockLevelId"
      | "stockLevelMemberId" | "stockLevelMemberWorkEmailAddress" | "subRent" | "supplierId" | "vendorId";
  };
  CurrentRmsOpportunitySurcharge: {
    relations: "opportunity";
    others: "createdAt" | "opportunityId" | "surchargeGroupId" | "surchargeGroupName" | "updatedAt" | "vendorId";
  };
  CurrentRmsOrganisationTaxClass: {
    relations: never;
    others: "id" | "name" | "raw" | "vendorId";
  };
  CurrentRmsParticipant: {
    relations: "assignment" | "member";
    others:
      | "assignmentId" | "assignmentType" | "createdAt" | "memberId" | "memberName" | "mute" | "updatedAt" | "uuid"
      | "vendorId";
  };
  CurrentRmsPhone: {
    relations: "type";
    others: "number" | "phoneTypeName" | "typeId" | "vendorId";
  };
  CurrentRmsProduct: {
    relations:
      | "accessories" | "assignedInspections" | "attachments" | "countryOfOrigin" | "inventory" | "productGroup"
      | "productRevenues" | "purchaseCostGroup" | "quarantines" | "rates" | "rentalRate" | "rentalRates" | "saleRate"
      | "saleRates" | "stockBookings" | "stockLevels" | "subRentalCostGroup" | "subRentalRateDefinition" | "supplierCosts"
      | "taxClass";
    others:
      | "accessoryOnly" | "active" | "allowedStockType" | "allowedStockTypeCode" | "allowedStockTypeName"
      | "alternativeProducts" | "assignedInspectionIds" | "barcode" | "bufferPercent" | "countryOfOriginId" | "createdAt"
      | "customField" | "customFieldValues" | "customFields" | "description" | "discountable" | "documentUrl" | "icon" | "id"
      | "itemInspections" | "name" | "postRentUnavailability" | "productGroupId" | "productSurcharges"
      | "purchaseCostGroupId" | "purchasePrice" | "raw" | "renderedDocument" | "rentalRevenueGroup" | "rentalRevenueGroupId"
      | "replacementCharge" | "saleRevenueGroup" | "saleRevenueGroupId" | "stockMethod" | "stockMethodCode"
      | "stockMethodName" | "subRentalCostGroupId" | "subRentalPrice" | "subRentalRateDefinitionId" | "tagList"
      | "taxClassId" | "updatedAt" | "vendorId" | "weight";
  };
  CurrentRmsProductAvailability: {
    relations: "product";
    others:
      | "availabilityPeriod" | "availabilityPeriodCode" | "bufferPercent" | "endsAt" | "productId" | "productName"
      | "quantityAvailable" | "quantityBooked" | "quantityHeld" | "quantityPostRent" | "quantityQuoted" | "quantitySubRent"
      | "quantityUnavailable" | "startsAt" | "stockMethod" | "stockMethodCode" | "storeQuantityHeld";
  };
  CurrentRmsProductBooking: {
    relations: "opportunity";
    others: "bookingQuantities" | "number" | "openEndedRental" | "opportunityId" | "projectName" | "reference" | "subject";
  };
  CurrentRmsProductBookings: {
    relations: "product";
    others:
      | "availabilityPeriod" | "availabilityPeriodCode" | "bufferPercent" | "endsAt" | "productBookings" | "productId"
      | "productName" | "quantityAvailable" | "quantityBooked" | "quantityHeld" | "quantityPostRent" | "quantityQuoted"
      | "quantitySubRent" | "quantityUnavailable" | "startsAt" | "stockMethod" | "stockMethodCode" | "storeQuantityHeld";
  };
  CurrentRmsProductGroup: {
    relations: "products";
    others:
      | "createdAt" | "customField" | "customFieldValues" | "customFields" | "description" | "icon" | "id" | "name" | "raw"
      | "updatedAt" | "vendorId";
  };
  CurrentRmsProductInventory: {
    relations: "productGroup" | "purchaseCostGroup" | "store" | "subRentalCostGroup" | "taxClass";
    others:
      | "accessoryOnly" | "active" | "barcode" | "bufferPercent" | "canRent" | "canSell" | "customField"
      | "customFieldValues" | "customFields" | "description" | "discountable" | "hasStock" | "iconThumbUrl" | "iconUrl"
      | "id" | "name" | "productGroupId" | "productGroupName" | "purchaseCostGroupId" | "raw" | "rentalAllowed"
      | "rentalLeadChargePeriodName" | "rentalPrice" | "rentalQuantityAvailable" | "rentalQuantityBooked"
      | "rentalQuantityHeld" | "rentalQuantitySubRent" | "rentalQuantityUnavailable" | "rentalRateExists"
      | "rentalRevenueGroupId" | "replacementCharge" | "saleAllowed" | "salePrice" | "saleQuantityAllocated"
      | "saleQuantityAvailable" | "saleQuantityHeld" | "saleQuantityUnavailable" | "saleRevenueGroupId" | "stockMethod"
      | "stockMethodCode" | "stockMethodName" | "storeId" | "storeQuantities" | "subRentalCostGroupId" | "taxClassId"
      | "vendorId" | "weight";
  };
  CurrentRmsProductRevenue: {
    relations: "invoice" | "item" | "member" | "source" | "stockLevel" | "store";
    others:
      | "amount" | "chargeEndsAt" | "chargeStartsAt" | "chargeableDays" | "createdAt" | "id" | "invoiceId"
      | "invoiceItemOriginId" | "invoicedAt" | "itemId" | "memberId" | "orderedAt" | "quantity" | "raw" | "revenueGroupId"
      | "revenueType" | "revenueTypeCode" | "serviceRateType" | "serviceRateTypeCode" | "sourceId" | "sourceType"
      | "stockLevelId" | "storeId" | "surchargeId" | "updatedAt" | "useChargeableDays" | "vendorId";
  };
  CurrentRmsProductSupplierCost: {
    relations: "item" | "member" | "rateDefinition";
    others:
      | "id" | "itemId" | "memberId" | "memberName" | "price" | "rateDefinitionId" | "rateDefinitionName" | "raw"
      | "transactionType" | "transactionTypeCode" | "transactionTypeName" | "vendorId";
  };
  CurrentRmsProductSurcharge: {
    relations: never;
    others: "surcharge" | "surchargeId" | "vendorId";
  };
  CurrentRmsProductTaxClass: {
    relations: never;
    others: "id" | "name" | "raw" | "vendorId";
  };
  CurrentRmsProject: {
    relations:
      | "actions" | "activities" | "attachments" | "discussions" | "member" | "opportunities" | "owner" | "preparedDocument"
      | "projectDocuments" | "store" | "taxClass" | "venue";
    others:
      | "billingAddress" | "billingAddressId" | "cirrusAccount" | "cirrusAccountLink" | "createdAt" | "customField"
      | "customFieldValues" | "customFields" | "description" | "endsAt" | "entity" | "icon" | "id" | "itmProject"
      | "itmProjectLink" | "memberId" | "name" | "ownedBy" | "participants" | "projectInvoicing" | "raw" | "reference"
      | "startsAt" | "status" | "statusCode" | "statusName" | "storeId" | "taxClassId" | "updatedAt" | "vendorId" | "venueId";
  };
  CurrentRmsProjectAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CurrentRmsProjectAggregateKey: {
    relations: never;
    others:
      | "billingAddressAddressTypeName" | "billingAddressCity" | "billingAddressCountryId" | "billingAddressCountryName"
      | "billingAddressCounty" | "billingAddressCreatedAt" | "billingAddressId" | "billingAddressName"
      | "billingAddressPostcode" | "billingAddressStreet" | "billingAddressTypeId" | "billingAddressUpdatedAt"
      | "billingAddressVendorId" | "createdAt" | "description" | "endsAt" | "iconCreatedAt" | "iconIconableId"
      | "iconIconableType" | "iconImageFileName" | "iconThumbUrl" | "iconUpdatedAt" | "iconUrl" | "iconVendorId" | "memberId"
      | "name" | "ownedBy" | "projectInvoicing" | "reference" | "startsAt" | "status" | "statusCode" | "statusName"
      | "storeId" | "taxClassId" | "updatedAt" | "vendorId" | "venueId";
  };
  CurrentRmsProjectAggregateRange: {
    relations: never;
    others:
      | "billingAddressCreatedAt" | "billingAddressUpdatedAt" | "createdAt" | "endsAt" | "iconCreatedAt" | "iconUpdatedAt"
      | "startsAt" | "status" | "updatedAt";
  };
  CurrentRmsProjectAggregateSum: {
    relations: never;
    others: "status";
  };
  CurrentRmsProjectDocument: {
    relations: "document" | "project";
    others: "createdAt" | "data" | "documentId" | "id" | "pdfUrl" | "projectId" | "raw" | "updatedAt" | "vendorId";
  };
  CurrentRmsPurchaseOrder: {
    relations:
      | "actions" | "activities" | "attachments" | "authorisedByMember" | "discussions" | "member" | "owner"
      | "purchaseOrderDocuments" | "store" | "taxClass" | "venue";
    others:
      | "authorisedAt" | "authorisedBy" | "baseChargeTotal" | "baseCurrencyCode" | "baseTaxTotal" | "chargeTotal"
      | "createdAt" | "currencyCode" | "deliveryAt" | "deliveryAttention" | "deliveryInstructions" | "deliveryTelephone"
      | "description" | "exchangeRate" | "expectedAt" | "expectedNote" | "externalDescription" | "id" | "memberId" | "number"
      | "orderedAt" | "ownedBy" | "raw" | "reference" | "returnAt" | "selfCollecting" | "selfReturning" | "state"
      | "stateCode" | "stateName" | "status" | "statusCode" | "statusName" | "storeId" | "subject" | "supplierAddress"
      | "supplierAddressId" | "tagList" | "taxClassId" | "taxTotal" | "updatedAt" | "vendorId" | "venueId" | "weightTotal"
      | "zivioMilestones" | "zivioMilestonesLink";
  };
  CurrentRmsPurchaseOrderAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  CurrentRmsPurchaseOrderAggregateKey: {
    relations: never;
    others:
      | "authorisedAt" | "authorisedBy" | "baseChargeTotal" | "baseCurrencyCode" | "baseTaxTotal" | "chargeTotal"
      | "createdAt" | "currencyCode" | "deliveryAt" | "deliveryAttention" | "deliveryInstructions" | "deliveryTelephone"
      | "description" | "exchangeRate" | "expectedAt" | "expectedNote" | "externalDescription" | "memberId" | "number"
      | "orderedAt" | "ownedBy" | "reference" | "returnAt" | "selfCollecting" | "selfReturning" | "state" | "stateCode"
      | "stateName" | "status" | "statusCode" | "statusName" | "storeId" | "subject" | "supplierAddressAddressTypeName"
      | "supplierAddressCity" | "supplierAddressCountryId" | "supplierAddressCountryName" | "supplierAddressCounty"
      | "supplierAddressCreatedAt" | "supplierAddressId" | "supplierAddressName" | "supplierAddressPostcode"
      | "supplierAddressStreet" | "supplierAddressTypeId" | "supplierAddressUpdatedAt" | "supplierAddressVendorId"
      | "taxClassId" | "taxTotal" | "updatedAt" | "vendorId" | "venueId" | "weightTotal";
  };
  CurrentRmsPurchaseOrderAggregateRange: {
    relations: never;
    others:
      | "authorisedAt" | "baseChargeTotal" | "baseTaxTotal" | "chargeTotal" | "createdAt" | "deliveryAt" | "exchangeRate"
      | "expectedAt" | "orderedAt" | "returnAt" | "state" | "status" | "supplierAddressCreatedAt"
      | "supplierAddressUpdatedAt" | "taxTotal" | "updatedAt" | "weightTotal";
  };
  CurrentRmsPurchaseOrderAggregateSum: {
    relations: never;
    others: "baseChargeTotal" | "baseTaxTotal" | "chargeTotal" | "exchangeRate" | "state" | "status" | "taxTotal" | "weightTotal";
  };
  CurrentRmsPurchaseOrderDocument: {
    relations: "document" | "purchaseOrder";
    others: "createdAt" | "data" | "documentId" | "id" | "pdfUrl" | "purchaseOrderId" | "raw" | "updatedAt" | "vendorId";
  };
  CurrentRmsQuarantine: {
    relations: "item" | "owner" | "source" | "stockLevel" | "store" | "supplier";
    others:
      | "active" | "createdAt" | "customField" | "customFieldValues" | "customFields" | "description" | "documentUrl"
      | "endsAt" | "id" | "itemId" | "name" | "ownedBy" | "quantity" | "quantityOut" | "quarantineTransactions"
      | "quarantineType" | "quarantineTypeCode" | "raw" | "reference" | "renderedDocument" | "returnItemAssetId" | "sourceId"
      | "sourceType" | "startsAt" | "stockLevelId" | "storeId" | "supplierId" | "updatedAt" | "vendorId";
  };
  CurrentRmsQuarantineTransaction: {
    relations: never;
    others:
      | "createdAt" | "endsAt" | "quantity" | "quarantineId" | "transactionType" | "transactionTypeCode" | "updatedAt"
      | "vendorId";
  };
  CurrentRmsRate: {
    relations: "rateDefinition" | "store";
    others:
      | "categoryPrices" | "endsAt" | "id" | "price" | "rateDefinitionId" | "rateDefinitionName" | "raw" | "startsAt"
      | "storeId" | "storeName" | "transactionType" | "transactionTypeCode" | "transactionTypeName" | "vendorId";
  };
  CurrentRmsRateDefinition: {
    relations: never;
    others: "config" | "createdAt" | "id" | "name" | "rateEngine" | "rateEngineId" | "raw" | "updatedAt" | "vendorId";
  };
  CurrentRmsRateEngine: {
    relations: never;
    others: "config" | "createdAt" | "description" | "leadChargePeriod" | "name" | "updatedAt" | "vendorId";
  };
  CurrentRmsRenderedDocument: {
    relations: "document";
    others: "filename" | "output";
  };
  CurrentRmsRenderedOutput: {
    relations: never;
    others: "body" | "footer" | "header" | "stylesheet";
  };
  CurrentRmsRevenueGroup: {
    relations: never;
    others: "active" | "description" | "name" | "vendorId";
  };
  CurrentRmsSerialisedComponent: {
    relations: "componentStockLevel" | "containerStockLevel";
    others: "componentStockLevelId" | "containerStockLevelId" | "id" | "quantity" | "raw" | "vendorId";
  };
  CurrentRmsService: {
    relations:
      | "attachments" | "externalServiceCostGroup" | "internalServiceCostGroup" | "serviceResources" | "serviceType"
      | "stockLevels" | "supplierCosts" | "taxClass";
    others:
      | "active" | "createdAt" | "customField" | "customFieldValues" | "customFields" | "dayCost" | "dayPrice"
      | "description" | "distanceCost" | "distancePrice" | "externalServiceCostGroupId" | "flatRateCost" | "flatRatePrice"
      | "hourCost" | "hourPrice" | "icon" | "id" | "internalServiceCostGroupId" | "name" | "raw" | "serviceRevenueGroup"
      | "serviceRevenueGroupId" | "serviceTypeId" | "tagList" | "taxClassId" | "trackShortages" | "updatedAt" | "vendorId";
  };
  CurrentRmsServiceResource: {
    relations: "member" | "resourceStockLevels" | "service";
    others:
      | "dayCost" | "distanceCost" | "flatRateCost" | "hourCost" | "id" | "memberId" | "memberName" | "raw" | "serviceId"
      | "serviceName" | "vendorId";
  };
  CurrentRmsServiceStockLevel: {
    relations: "item" | "member" | "store";
    others:
      | "assetNumber" | "customField" | "customFieldValues" | "customFields" | "endsAt" | "icon" | "id" | "itemId"
      | "itemName" | "location" | "memberId" | "quantityAllocated" | "quantityHeld" | "quantityOnOrder"
      | "quantityUnavailable" | "raw" | "serialNumber" | "startsAt" | "stockCategory" | "stockCategoryCode"
      | "stockCategoryName" | "stockType" | "stockTypeCode" | "stockTypeName" | "storeId" | "storeName" | "vendorId";
  };
  CurrentRmsServiceSupplierCost: {
    relations: "item" | "member";
    others:
      | "dayPrice" | "distancePrice" | "flatRatePrice" | "hourPrice" | "id" | "itemId" | "memberId" | "memberName" | "raw"
      | "transactionType" | "transactionTypeCode" | "transactionTypeName" | "vendorId";
  };
  CurrentRmsStockBooking: {
    relations: "booking" | "containerStockLevel" | "item" | "member" | "opportunity" | "stockLevel" | "store";
    others:
      | "active" | "bookingId" | "bookingMask" | "bookingMaskCode" | "bookingType" | "containerStockLevelId" | "endsAt"
      | "firm" | "id" | "itemId" | "memberId" | "opportunityId" | "quantity" | "raw" | "returnItemAssetId" | "startsAt"
      | "stockLevelId" | "storeId" | "subRent" | "vendorId";
  };
  CurrentRmsStockCheck: {
    relations: "item" | "productGroup" | "stockCheckItems" | "store";
    others:
      | "allowedStockType" | "allowedStockTypeCode" | "autoReturnBookings" | "createdAt" | "exportUrl" | "id" | "itemId"
      | "productGroupId" | "raw" | "status" | "statusCode" | "stockCheckAt" | "storeId" | "subject" | "tagFilter"
      | "updatedAt" | "vendorId";
  };
  CurrentRmsStockCheckItem: {
    relations: "stockCheck" | "stockLevel";
    others:
      | "createdAt" | "id" | "quantityAvailable" | "quantityBooked" | "quantityCounted" | "quantityHeld" | "raw"
      | "stockCheckId" | "stockLevelId" | "updatedAt" | "vendorId";
  };
  CurrentRmsStockLevel: {
    relations:
      | "containerStockLevel" | "inspectionResults" | "item" | "member" | "quarantines" | "serialisedComponents"
      | "stockBookings" | "stockTransactions" | "store";
    others:
      | "assetNumber" | "containerMode" | "containerModeCode" | "containerStockLevelId" | "customField" | "customFieldValues"
      | "customFields" | "endsAt" | "icon" | "id" | "itemId" | "itemName" | "location" | "memberId" | "quantityAllocated"
      | "quantityHeld" | "quantityOnOrder" | "quantityUnavailable" | "raw" | "serialNumber" | "startsAt" | "stockCategory"
      | "stockCategoryCode" | "stockCategoryName" | "stockType" | "stockTypeCode" | "stockTypeName" | "storeId" | "storeName"
      | "vendorId";
  };
  CurrentRmsStockTransaction: {
    relations: "source" | "stockLevel" | "store";
    others:
      | "createdAt" | "description" | "id" | "manual" | "quantity" | "quantityMove" | "raw" | "sourceId" | "sourceType"
      | "stockLevelId" | "storeId" | "transactionAt" | "transactionType" | "transactionTypeCode" | "transactionTypeName"
      | "updatedAt" | "vendorId";
  };
  CurrentRmsStore: {
    relations:
      | "country" | "invoices" | "opportunities" | "projects" | "purchaseOrders" | "quarantines" | "stockBookings"
      | "stockChecks" | "stockLevels";
    others: "city" | "countryId" | "county" | "id" | "name" | "postcode" | "raw" | "regionId" | "street" | "vendorId";
  };
  CurrentRmsStoreQuantity: {
    relations: "store";
    others:
      | "rentalQuantityAvailable" | "rentalQuantityBooked" | "rentalQuantityHeld" | "rentalQuantitySubRent"
      | "rentalQuantityUnavailable" | "saleQuantityAllocated" | "saleQuantityAvailable" | "saleQuantityHeld"
      | "saleQuantityUnavailable" | "storeId";
  };
  CurrentRmsSurcharge: {
    relations: "taxClass";
    others:
      | "default" | "name" | "rate" | "rateType" | "rateTypeName" | "revenueGroup" | "revenueGroupId" | "surchargeGroupId"
      | "surchargeGroupName" | "taxClassId" | "vendorId";
  };
  CurrentRmsTagCount: {
    relations: never;
    others: "count" | "name" | "vendorId";
  };
  CurrentRmsVehicle: {
    relations: "member";
    others:
      | "active" | "bookable" | "createdAt" | "customField" | "customFieldValues" | "customFields" | "description" | "icon"
      | "id" | "membership" | "membershipId" | "membershipType" | "membershipTypeCode" | "name" | "raw" | "tagList"
      | "updatedAt" | "uuid" | "vendorId";
  };
  CurrentRmsWebhook: {
    relations: "webhookLogs";
    others: "active" | "event" | "id" | "name" | "raw" | "targetUrl" | "vendorId";
  };
  CurrentRmsWebhookLog: {
    relations: "webhook";
    others: "id" | "raw" | "response" | "responseCode" | "vendorId" | "webhookId";
  };
  EntityMember: {
    relations: never;
    others: "confidence" | "name" | "record" | "recordId" | "ref" | "since" | "type";
  };
  ForbidLinkPayload: {
    relations: never;
    others: "clientMutationId" | "decision";
  };
  InvoiceShare: {
    relations: "invoice";
    others: "basis" | "share" | "total";
  };
  ItmActualValues: {
    relations: never;
    others:
      | "actualExternalTeamCost" | "actualExternalTeamHours" | "actualInternalTeamCost" | "actualInternalTeamHours"
      | "actualPurchases" | "actualRevenue";
  };
  ItmBaseline: {
    relations: "project";
    others:
      | "baselineAuthor" | "baselineBottomUpDetail" | "baselineEndDate" | "baselineId" | "baselineName" | "baselineStartDate"
      | "baselineTimeStamp" | "baselineTopDownDetail" | "id" | "isActive" | "projectBaselineDuration" | "projectDuration"
      | "projectEndDate" | "projectId" | "projectName" | "projectNo" | "projectStartDate" | "raw" | "vendorId";
  };
  ItmBaselineBottomUpDetail: {
    relations: never;
    others:
      | "bottomUpExternalCost" | "bottomUpExternalHours" | "bottomUpInternalCost" | "bottomUpInternalHours"
      | "bottomUpMargin" | "bottomUpPurchasesBlended" | "bottomUpPurchasesCost" | "bottomUpRevenue" | "bottomUpTotalCost"
      | "bottomUpTotalWorkforceCost" | "bottomUpTotalWorkforceHours" | "bottomUpUndefinedCost" | "bottomUpUndefinedHours";
  };
  ItmBaselineTopDownDetail: {
    relations: never;
    others:
      | "topDownExternalCost" | "topDownExternalHours" | "topDownInternalCost" | "topDownInternalHours" | "topDownMargin"
      | "topDownPurchasesCost" | "topDownRevenue" | "topDownTotalCost" | "topDownTotalWorkforceCost"
      | "topDownTotalWorkforceHours" | "topDownUndefinedCost" | "topDownUndefinedHours";
  };
  ItmBottomUpBudget: {
    relations: never;
    others:
      | "bottomUpExternalTeamCost" | "bottomUpExternalTeamHours" | "bottomUpInternalTeamCost" | "bottomUpInternalTeamHours"
      | "bottomUpPurchases" | "bottomUpRevenue" | "bottomUpUndefinedTeamCost" | "bottomUpUndefinedTeamHours";
  };
  ItmBudgetCurrency: {
    relations: never;
    others: "currencyAlphabeticCode" | "currencyAlphabeticCodePec" | "currencySymbol" | "currencySymbolPec";
  };
  ItmCapacityCategory: {
    relations: never;
    others: "categoryId" | "categoryName" | "categoryType" | "categoryTypeCode" | "users";
  };
  ItmCapacityEffort: {
    relations: never;
    others: "allocated" | "demand" | "intervalIdentity";
  };
  ItmCapacityInterval: {
    relations: never;
    others: "endDate" | "intervalIdentity" | "intervalName" | "startDate";
  };
  ItmCapacityProject: {
    relations: "project";
    others: "projectId" | "projectMethodType" | "projectMethodTypeCode" | "projectName" | "redirectUrl" | "tasks";
  };
  ItmCapacityTask: {
    relations: "parentTask" | "task";
    others:
      | "categories" | "efforts" | "parentTaskId" | "redirectUrl" | "taskEndDate" | "taskId" | "taskKind" | "taskKindCode"
      | "taskName" | "taskStartDate";
  };
  ItmCapacityTaskCategory: {
    relations: never;
    others: "categoryId" | "categoryName" | "categoryType" | "categoryTypeCode" | "efforts" | "taskEndDate" | "taskStartDate";
  };
  ItmCapacityUser: {
    relations: never;
    others: "capacity" | "designation" | "projects" | "userId" | "userImage" | "userName";
  };
  ItmCategoryEfforts: {
    relations: never;
    others: "actualEffortAccepted" | "actualEffortByTimeEntry" | "assignedEffort" | "totalEstimatedEffort" | "unAssignedEffort";
  };
  ItmChangeHistory: {
    relations: "changedRevenue" | "changedTasks";
    others:
      | "budgetAccounts" | "documents" | "estimatedAndAcceptedEffort" | "issues" | "progressReports" | "projectGeneral"
      | "revenue" | "risks" | "tasks" | "users";
  };
  ItmEffortByCategory: {
    relations: "project" | "task";
    others:
      | "category" | "efforts" | "id" | "isAutomaticActualEffortAccepted" | "isDelete" | "isOverload" | "overloadDate"
      | "projectId" | "raw" | "taskId" | "vendorId";
  };
  ItmEffortByMember: {
    relations: "project" | "task";
    others:
      | "category" | "efforts" | "id" | "isAutomaticActualEffortAccepted" | "isOverload" | "isPecGeneratedByTask"
      | "overloadDate" | "projectId" | "raw" | "taskId" | "taskUserId" | "user" | "vendorId";
  };
  ItmEffortCategory: {
    relations: never;
    others: "categoryId" | "categoryName" | "categoryTypeId" | "categoryTypeIdCode" | "categoryTypeName" | "masterCategoryId";
  };
  ItmGantt: {
    relations: never;
    others:
      | "assignments" | "calendars" | "dependencies" | "project" | "resources" | "revision" | "success" | "tasks"
      | "timeRanges" | "type";
  };
  ItmGanttAssignment: {
    relations: "event";
    others: "effort" | "eventId" | "resource" | "units" | "vendorId";
  };
  ItmGanttAssignments: {
    relations: never;
    others: "rows";
  };
  ItmGanttCalendar: {
    relations: never;
    others: "daysPerMonth" | "daysPerWeek" | "expanded" | "hoursPerDay" | "intervals" | "name" | "vendorId";
  };
  ItmGanttCalendarInterval: {
    relations: never;
    others: "isWorking" | "recurrentEndDate" | "recurrentStartDate";
  };
  ItmGanttCalendars: {
    relations: never;
    others: "rows";
  };
  ItmGanttDependencies: {
    relations: never;
    others: "rows";
  };
  ItmGanttDependency: {
    relations: "fromTask" | "toTask";
    others: "fromTaskId" | "lag" | "lagUnit" | "lagUnitCode" | "toTaskId" | "type" | "typeCode" | "vendorId";
  };
  ItmGanttProject: {
    relations: never;
    others:
      | "calendar" | "daysPerMonth" | "daysPerWeek" | "endDate" | "hoursPerDay" | "manuallyScheduled" | "percentDone"
      | "progressModel" | "progressModelCode" | "startDate";
  };
  ItmGanttResource: {
    relations: never;
    others: "calendar" | "image" | "name" | "vendorId";
  };
  ItmGanttResources: {
    relations: never;
    others: "rows";
  };
  ItmGanttTask: {
    relations: "task";
    others:
      | "baselines" | "calendar" | "children" | "constraintDate" | "constraintType" | "duration" | "effort" | "effortDriven"
      | "endDate" | "lockStatus" | "lockStatusCode" | "manuallyScheduled" | "name" | "percentDone" | "rollup"
      | "schedulingMode" | "sprint" | "startDate" | "status" | "vendorId";
  };
  ItmGanttTaskBaseline: {
    relations: never;
    others: "endDate" | "startDate";
  };
  ItmGanttTasks: {
    relations: never;
    others: "rows";
  };
  ItmGanttTimeRanges: {
    relations: never;
    others: "rows";
  };
  ItmGlobalStandardCost: {
    relations: never;
    others: "globalStandardExternalCost" | "globalStandardGeneralCost" | "globalStandardInternalCost";
  };
  ItmIdName: {
    relations: never;
    others: "name" | "vendorId";
  };
  ItmIdNameIcon: {
    relations: never;
    others: "icon" | "name" | "vendorId";
  };
  ItmLastPecValues: {
    relations: never;
    others:
      | "pecExternalTeamCost" | "pecExternalTeamHours" | "pecInternalTeamCost" | "pecInternalTeamHours" | "pecPurchases"
      | "pecRevenue";
  };
  ItmMemberEfforts: {
    relations: never;
    others: "actualEffortAccepted" | "actualEffortByTimeEntry" | "estimatedEffort";
  };
  ItmMoney: {
    relations: never;
    others: "amount" | "appliedDate" | "baseAmount" | "currencyAlphabeticCode" | "currencyId" | "currencySymbol" | "exchangeRate";
  };
  ItmProfessionalCategory: {
    relations: never;
    others: "id" | "name" | "raw" | "vendorId";
  };
  ItmProgram: {
    relations: never;
    others: "programId" | "programName";
  };
  ItmProject: {
    relations:
      | "activeBaseline" | "baselines" | "budget" | "inOlderForm" | "professionalCategories" | "progressReports"
      | "purchaseBudgets" | "purchases" | "purchasesInOlderForm" | "revenues" | "revenuesInFull" | "sprints" | "swimlanes"
      | "taskDependencies" | "tasks" | "team";
    others:
      | "accountId" | "active" | "allCustomFields" | "allowManualAmountInputRr" | "allowManualProgress" | "approvalStatus"
      | "assessment" | "asset" | "baseCurrencyId" | "billingGap" | "businessBenefit" | "businessGoal" | "category"
      | "changeHistory" | "cirrusAccount" | "cirrusAccountLink" | "cirrusOpportunities" | "cirrusOpportunitiesLink" | "code"
      | "currentRmsInvoices" | "currentRmsInvoicesLink" | "currentRmsMembers" | "currentRmsMembersLink"
      | "currentRmsOpportunities" | "currentRmsOpportunitiesLink" | "currentRmsProjects" | "currentRmsProjectsLink"
      | "customField" | "customFields" | "description" | "duration" | "endDate" | "entity" | "expected" | "expectedRoi"
      | "externalClient" | "gantt" | "id" | "internalClient" | "internalCode" | "internalCostCenter" | "isProjectManager"
      | "methodTypeId" | "methodTypeIdCode" | "name" | "no" | "performingUnit" | "priority" | "processAffected" | "program"
      | "progressModelId" | "progressModelIdCode" | "projectProgressComplete" | "projectProgressDate" | "projectTeam"
      | "projectorMilestones" | "projectorMilestonesLink" | "projectorProjects" | "projectorProjectsLink" | "raw"
      | "revenueModelId" | "revenueModelIdCode" | "revenueRecognitionFutureModelId" | "revenueRecognitionFutureModelIdCode"
      | "revenueRecognitionModelId" | "revenueRecognitionModelIdCode" | "revenueRecognitionPeriodTypeId"
      | "revenueRecognitionPeriodTypeIdCode" | "sponsor" | "startDate" | "status" | "taskStatuses" | "timeline" | "type"
      | "vendorId" | "zivioMilestones" | "zivioMilestonesLink";
  };
  ItmProjectAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  ItmProjectAggregateKey: {
    relations: never;
    others:
      | "accountId" | "active" | "allowManualAmountInputRr" | "allowManualProgress" | "approvalStatusIcon"
      | "approvalStatusIsSelected" | "approvalStatusName" | "approvalStatusVendorId" | "assessmentAssessmentIcon"
      | "assessmentAssessmentId" | "assessmentAssessmentName" | "assetName" | "assetPath" | "assetVendorId"
      | "baseCurrencyId" | "businessBenefit" | "businessGoalName" | "businessGoalVendorId" | "categoryBaseId"
      | "categoryIdByLanguage" | "categoryIsService" | "categoryLanguageId" | "categoryName" | "categoryNameByLanguage"
      | "categoryVendorId" | "code" | "description" | "duration" | "endDate" | "expected" | "expectedRoiAmount"
      | "expectedRoiAppliedDate" | "expectedRoiBaseAmount" | "expectedRoiCurrencyAlphabeticCode" | "expectedRoiCurrencyId"
      | "expectedRoiCurrencySymbol" | "expectedRoiExchangeRate" | "externalClientName" | "externalClientVendorId"
      | "internalClientName" | "internalClientVendorId" | "internalCode" | "internalCostCenter" | "isProjectManager"
      | "methodTypeId" | "methodTypeIdCode" | "name" | "no" | "performingUnitName" | "performingUnitVendorId"
      | "priorityIcon" | "priorityIsSelected" | "priorityName" | "priorityVendorId" | "processAffectedBusinessActivityId"
      | "processAffectedName" | "processAffectedPath" | "processAffectedVendorId" | "programProgramId" | "programProgramName"
      | "progressModelId" | "progressModelIdCode" | "projectProgressComplete" | "projectProgressDate" | "revenueModelId"
      | "revenueModelIdCode" | "revenueRecognitionFutureModelId" | "revenueRecognitionFutureModelIdCode"
      | "revenueRecognitionModelId" | "revenueRecognitionModelIdCode" | "revenueRecognitionPeriodTypeId"
      | "revenueRecognitionPeriodTypeIdCode" | "sponsorName" | "sponsorVendorId" | "startDate" | "statusIcon"
      | "statusIsCompleted" | "statusName" | "statusVendorId" | "typeIcon" | "typeName" | "typeVendorId" | "vendorId";
  };
  ItmProjectAggregateRange: {
    relations: never;
    others:
      | "categoryIdByLanguage" | "duration" | "endDate" | "expected" | "expectedRoiAmount" | "expectedRoiAppliedDate"
      | "expectedRoiBaseAmount" | "expectedRoiExchangeRate" | "methodTypeId" | "projectProgressComplete"
      | "projectProgressDate" | "startDate";
  };
  ItmProjectAggregateSum: {
    relations: never;
    others:
      | "categoryIdByLanguage" | "duration" | "expected" | "expectedRoiAmount" | "expectedRoiBaseAmount"
      | "expectedRoiExchangeRate" | "methodTypeId" | "projectProgressComplete";
  };
  ItmProjectApprovalStatus: {
    relations: never;
    others: "icon" | "isSelected" | "name" | "vendorId";
  };
  ItmProjectAssessment: {
    relations: never;
    others: "assessmentIcon" | "assessmentId" | "assessmentName";
  };
  ItmProjectAsset: {
    relations: never;
    others: "name" | "path" | "vendorId";
  };
  ItmProjectBudget: {
    relations: "project";
    others:
      | "actualValues" | "bottomUpBudget" | "globalStandardCost" | "id" | "lastPecValues" | "raw" | "topDownBudget"
      | "vendorId";
  };
  ItmProjectCategory: {
    relations: never;
    others: "baseId" | "idByLanguage" | "isService" | "languageId" | "name" | "nameByLanguage" | "vendorId";
  };
  ItmProjectCategoryKind: {
    relations: never;
    others: "name" | "type" | "vendorId";
  };
  ItmProjectPeople: {
    relations: never;
    others: "projectGuests" | "projectManagers" | "projectTeamMembers";
  };
  ItmProjectPriority: {
    relations: never;
    others: "icon" | "isSelected" | "name" | "vendorId";
  };
  ItmProjectProcessAffected: {
    relations: never;
    others: "businessActivityId" | "name" | "path" | "vendorId";
  };
  ItmProjectProfessionalCategory: {
    relations: "professionalCategory" | "project";
    others:
      | "category" | "id" | "isCategoryAssociatedWithTaskOrUser" | "professionalCategoryId" | "projectId"
      | "projectProfessionalCategoryPriceId" | "raw" | "standardBillRate" | "vendorId";
  };
  ItmProjectProgressReport: {
    relations: "project";
    others:
      | "allCustomFields" | "assessment" | "createdBy" | "createdByPerson" | "customField" | "customFields"
      | "detailDescription" | "id" | "percentageCompleted" | "projectId" | "projectProgressId" | "raw" | "reportDate"
      | "shortDescription" | "vendorId";
  };
  ItmProjectStatus: {
    relations: never;
    others: "icon" | "isCompleted" | "name" | "vendorId";
  };
  ItmProjectTeam: {
    relations: "project";
    others:
      | "id" | "members" | "mySelfAsPm" | "projectMethodTypeId" | "projectMethodTypeIdCode" | "raw" | "tasks" | "type"
      | "vendorId" | "version";
  };
  ItmProjectTeamMember: {
    relations: never;
    others:
      | "category" | "department" | "firstName" | "hasPmLicense" | "hasTmLicense" | "holidays" | "intUserId" | "key"
      | "lastName" | "name" | "photo" | "position" | "projectRole" | "projectRoleCode" | "provider" | "providerCode";
  };
  ItmProjectTeamTask: {
    relations: "intTask";
    others: "end" | "intTaskId" | "key" | "members" | "name" | "priority" | "start" | "status" | "type";
  };
  ItmProjectTeamTaskMember: {
    relations: never;
    others: "intAvailableCapacity" | "intProjectUserId" | "key" | "taskRole" | "taskRoleCode";
  };
  ItmPurchase: {
    relations: "alone" | "dependingOnTask" | "project" | "projectCost";
    others:
      | "accountId" | "actualAmount" | "amount" | "budgetAccountName" | "dependOnTaskDate" | "dependingOnTaskId"
      | "dependingOnTaskName" | "dependingOnTaskPercentCompleted" | "description" | "dueDate" | "firstRecurrenceDate" | "id"
      | "isConsiderAsActualValue" | "isDependUponTaskStartDate" | "isDocumentAttached" | "isTaskAssociated" | "name" | "no"
      | "projectCostId" | "projectId" | "projectedAmount" | "providerId" | "providerName" | "raw" | "statusDate"
      | "statusIcon" | "statusId" | "statusName" | "taskDateGap" | "taskDue" | "taskStart" | "typeIcon" | "typeId"
      | "typeName" | "vendorId" | "zivioMilestones" | "zivioMilestonesLink";
  };
  ItmPurchaseAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  ItmPurchaseAggregateKey: {
    relations: never;
    others:
      | "accountId" | "actualAmountAmount" | "actualAmountAppliedDate" | "actualAmountBaseAmount"
      | "actualAmountCurrencyAlphabeticCode" | "actualAmountCurrencyId" | "actualAmountCurrencySymbol"
      | "actualAmountExchangeRate" | "amount" | "budgetAccountName" | "dependOnTaskDate" | "dependingOnTaskId"
      | "dependingOnTaskName" | "dependingOnTaskPercentCompleted" | "description" | "dueDate" | "firstRecurrenceDate"
      | "isConsiderAsActualValue" | "isDependUponTaskStartDate" | "isDocumentAttached" | "isTaskAssociated" | "name" | "no"
      | "projectCostId" | "projectId" | "projectedAmountAmount" | "projectedAmountAppliedDate" | "projectedAmountBaseAmount"
      | "projectedAmountCurrencyAlphabeticCode" | "projectedAmountCurrencyId" | "projectedAmountCurrencySymbol"
      | "projectedAmountExchangeRate" | "providerId" | "providerName" | "statusDate" | "statusIcon" | "statusId"
      | "statusName" | "taskDateGap" | "taskDue" | "taskStart" | "typeIcon" | "typeId" | "typeName" | "vendorId";
  };
  ItmPurchaseAggregateRange: {
    relations: never;
    others:
      | "actualAmountAmount" | "actualAmountAppliedDate" | "actualAmountBaseAmount" | "actualAmountExchangeRate" | "amount"
      | "dependOnTaskDate" | "dependingOnTaskPercentCompleted" | "dueDate" | "firstRecurrenceDate" | "projectedAmountAmount"
      | "projectedAmountAppliedDate" | "projectedAmountBaseAmount" | "projectedAmountExchangeRate" | "statusDate"
      | "taskDateGap" | "taskDue" | "taskStart";
  };
  ItmPurchaseAggregateSum: {
    relations: never;
    others:
      | "actualAmountAmount" | "actualAmountBaseAmount" | "actualAmountExchangeRate" | "amount"
      | "dependingOnTaskPercentCompleted" | "projectedAmountAmount" | "projectedAmountBaseAmount"
      | "projectedAmountExchangeRate" | "taskDateGap";
  };
  ItmPurchaseBudget: {
    relations: "project" | "purchases";
    others:
      | "actualAmount" | "budgetAccountChangeApplied" | "budgetAccountCurrencyId" | "budgetAccountExcahngeRate"
      | "budgetAccountId" | "budgetAccountName" | "currencyDetail" | "description" | "estimated" | "id" | "lastPecValues"
      | "percentage" | "percentagePec" | "projectId" | "projectedAmount" | "providerId" | "providerName" | "raw" | "vendorId";
  };
  ItmResourceCapacity: {
    relations: never;
    others: "categories" | "intervals" | "projects";
  };
  ItmRevenue: {
    relations: "alone" | "dependingOnTask" | "project" | "tasksOfPeriod";
    others:
      | "actualAmount" | "allCustomFields" | "baselineBlendedDate" | "baselineBlendedProjectedAmount" | "baselineDueDate"
      | "baselineProjectedAmount" | "currentRmsInvoices" | "currentRmsInvoicesLink" | "customField" | "customFields"
      | "dependOnTaskDate" | "dependingOnTaskId" | "dependingOnTaskName" | "description" | "dueDate" | "entity"
      | "firstRecurrenceDate" | "firstRevenueDate" | "id" | "isConsiderActualValue" | "isConsiderAsActualValue"
      | "isDependOnTask" | "isDependUponTaskStartDate" | "isDocumentAttached" | "isRevenueTaskAssociated" | "isStartDate"
      | "isTaskAssociated" | "name" | "no" | "period" | "projectId" | "projectedAmount" | "projectorMilestones"
      | "projectorMilestonesLink" | "raw" | "repeatsOnId" | "repeatsOnValue" | "statusDate" | "statusIcon" | "statusId"
      | "statusName" | "taskDateGap" | "vendorId" | "zivioMilestones" | "zivioMilestonesLink";
  };
  ItmRevenueAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  ItmRevenueAggregateKey: {
    relations: never;
    others:
      | "actualAmountAmount" | "actualAmountAppliedDate" | "actualAmountBaseAmount" | "actualAmountCurrencyAlphabeticCode"
      | "actualAmountCurrencyId" | "actualAmountCurrencySymbol" | "actualAmountExchangeRate" | "baselineBlendedDate"
      | "baselineBlendedProjectedAmount" | "baselineDueDate" | "baselineProjectedAmount" | "dependOnTaskDate"
      | "dependingOnTaskId" | "dependingOnTaskName" | "description" | "dueDate" | "firstRecurrenceDate" | "firstRevenueDate"
      | "isConsiderActualValue" | "isConsiderAsActualValue" | "isDependOnTask" | "isDependUponTaskStartDate"
      | "isDocumentAttached" | "isRevenueTaskAssociated" | "isStartDate" | "isTaskAssociated" | "name" | "no" | "period"
      | "projectId" | "projectedAmountAmount" | "projectedAmountAppliedDate" | "projectedAmountBaseAmount"
      | "projectedAmountCurrencyAlphabeticCode" | "projectedAmountCurrencyId" | "projectedAmountCurrencySymbol"
      | "projectedAmountExchangeRate" | "repeatsOnId" | "repeatsOnValue" | "statusDate" | "statusIcon" | "statusId"
      | "statusName" | "taskDateGap" | "vendorId";
  };
  ItmRevenueAggregateRange: {
    relations: never;
    others:
      | "actualAmountAmount" | "actualAmountAppliedDate" | "actualAmountBaseAmount" | "actualAmountExchangeRate"
      | "baselineBlendedDate" | "baselineBlendedProjectedAmount" | "baselineDueDate" | "baselineProjectedAmount"
      | "dependOnTaskDate" | "dueDate" | "firstRecurrenceDate" | "firstRevenueDate" | "projectedAmountAmount"
      | "projectedAmountAppliedDate" | "projectedAmountBaseAmount" | "projectedAmountExchangeRate" | "repeatsOnValue"
      | "statusDate" | "taskDateGap";
  };
  ItmRevenueAggregateSum: {
    relations: never;
    others:
      | "actualAmountAmount" | "actualAmountBaseAmount" | "actualAmountExchangeRate" | "baselineBlendedProjectedAmount"
      | "baselineProjectedAmount" | "projectedAmountAmount" | "projectedAmountBaseAmount" | "projectedAmountExchangeRate"
      | "repeatsOnValue" | "taskDateGap";
  };
  ItmRevenuePeriodTask: {
    relations: "project" | "revenue" | "task";
    others:
      | "id" | "isAlreadyAssociated" | "isSelected" | "monthPeriod" | "name" | "price" | "projectId" | "raw" | "revenueId"
      | "status" | "vendorId";
  };
  ItmServicePurchase: {
    relations: "purchaseBudget";
    others:
      | "accountId" | "activityDateGap" | "activityPath" | "actualAmount" | "actualAmountBase" | "actualAmountChangeApplied"
      | "actualAmountCurrencyAlphabeticCode" | "actualAmountCurrencyId" | "actualAmountCurrencySymbol"
      | "actualAmountExchangeRate" | "budgetAccountId" | "budgetAccountName" | "dependingOnActivityId"
      | "dependingOnActivityName" | "description" | "dueDate" | "id" | "invoiceNo" | "isConsiderActualValue"
      | "isDependUponActivityStartDate" | "isDocumentAttached" | "projectedAmount" | "projectedAmountBase"
      | "projectedAmountChangeApplied" | "projectedAmountCurrencyAlphabeticCode" | "projectedAmountCurrencyId"
      | "projectedAmountCurrencySymbol" | "projectedAmountExchangeRate" | "providerId" | "providerName" | "purchaseId"
      | "purchaseName" | "purchaseStatusIcon" | "purchaseStatusId" | "purchaseStatusName" | "purchaseTypeIcon"
      | "purchaseTypeId" | "purchaseTypeName" | "raw" | "serviceId" | "statusDate" | "vendorId";
  };
  ItmServicePurchaseBudget: {
    relations: never;
    others:
      | "actualAmount" | "budgetAccountChangeApplied" | "budgetAccountCurrencyId" | "budgetAccountExcahngeRate"
      | "budgetAccountId" | "budgetAccountName" | "currencyDetail" | "description" | "estimated" | "id" | "lastPecValues"
      | "percentage" | "percentagePec" | "projectedAmount" | "providerId" | "providerName" | "raw" | "serviceId" | "vendorId";
  };
  ItmServiceRevenue: {
    relations: "status";
    others:
      | "activityDateGap" | "activityPath" | "actualAmount" | "actualAmountChangeApplied"
      | "actualAmountCurrencyAlphabeticCode" | "actualAmountCurrencyId" | "actualAmountCurrencySymbol"
      | "actualAmountExchangeRate" | "dependingOnActivityId" | "dependingOnActivityName" | "description" | "dueDate" | "id"
      | "isConsiderActualValue" | "isDependOnActivity" | "isDependUponActivityStartDate" | "isStartDate" | "projectedAmount"
      | "projectedAmountChangeApplied" | "projectedAmountCurrencyAlphabeticCode" | "projectedAmountCurrencyId"
      | "projectedAmountCurrencySymbol" | "projectedAmountExchangeRate" | "raw" | "revenueId" | "revenueName" | "revenueNo"
      | "revenueStatusIcon" | "revenueStatusId" | "revenueStatusName" | "serviceId" | "statusDate" | "vendorId";
  };
  ItmServiceRevenueStatus: {
    relations: never;
    others:
      | "iconPath" | "id" | "isConsiderAsActualValue" | "isDefault" | "raw" | "revenueStatusBaseId" | "revenueStatusName"
      | "serviceId" | "vendorId";
  };
  ItmSprint: {
    relations: "project" | "tasks";
    others:
      | "accountId" | "allocatedTasks" | "creationDate" | "creator" | "creatorId" | "description" | "duration" | "endDate"
      | "id" | "isService" | "languageId" | "name" | "projectId" | "raw" | "startDate" | "type" | "vendorId";
  };
  ItmSprintCreator: {
    relations: never;
    others: "accountId" | "displayName" | "emailAddress" | "firstName" | "lastName" | "photo" | "userId" | "userRoleId";
  };
  ItmSprintRef: {
    relations: never;
    others: "name";
  };
  ItmSprintTask: {
    relations: "parentTask" | "project" | "task";
    others:
      | "details" | "displayInPortfolio" | "duration" | "endDate" | "favouriteId" | "id" | "jiraId" | "kindId" | "kindIdCode"
      | "name" | "no" | "priority" | "projectId" | "raw" | "revenueMilestone" | "sprint" | "sprintId" | "startDate"
      | "status" | "swimlane" | "type" | "vendorId";
  };
  ItmSwimlane: {
    relations: "project";
    others:
      | "colorCode" | "description" | "id" | "kanbanProjectSwimlaneId" | "order" | "projectId" | "raw" | "swimlaneName"
      | "vendorId";
  };
  ItmTask: {
    relations:
      | "alone" | "children" | "effortsByCategory" | "effortsByMember" | "parentTask" | "progressReports" | "project"
      | "purchases" | "revenues" | "taskPurchases" | "teamMembers";
    others:
      | "allCustomFields" | "category" | "completed" | "creationDate" | "customField" | "customFields" | "details"
      | "displayInPortfolio" | "duration" | "endDate" | "favouriteId" | "id" | "idWithinEntity" | "kindId" | "kindIdCode"
      | "name" | "no" | "priority" | "projectId" | "raw" | "revenueMilestone" | "sprint" | "startDate" | "status"
      | "swimlane" | "team" | "type" | "vendorId";
  };
  ItmTaskDependency: {
    relations: "fromTask" | "project" | "toTask";
    others:
      | "cls" | "from" | "fromTaskNo" | "id" | "lag" | "lagUnit" | "lagUnitCode" | "projectId" | "raw" | "to" | "toTaskNo"
      | "type" | "typeCode" | "vendorId";
  };
  ItmTaskPriority: {
    relations: never;
    others: "default" | "name" | "vendorId";
  };
  ItmTaskProgressReport: {
    relations: "project" | "task";
    others:
      | "assessment" | "createdBy" | "detailDescription" | "id" | "percentageCompleted" | "projectId" | "raw" | "reportDate"
      | "shortDescription" | "taskId" | "taskManager" | "taskManagers" | "taskName" | "taskProgressId" | "vendorId";
  };
  ItmTaskPurchase: {
    relations: "project" | "purchase" | "task";
    others:
      | "accountId" | "actualAmount" | "allCustomFields" | "amount" | "baselineBlendedDate"
      | "baselineBlendedProjectedAmount" | "baselineDueDate" | "baselineProjectedAmount" | "budgetAccountName"
      | "customField" | "customFields" | "dependOnTaskDate" | "dependingOnTaskName" | "dependingOnTaskPercentCompleted"
      | "description" | "dueDate" | "firstRecurrenceDate" | "id" | "isConsiderAsActualValue" | "isDependOnTask"
      | "isDependUponTaskStartDate" | "isDocumentAttached" | "isFromTaskPurchases" | "isTaskAssociated" | "languageId"
      | "name" | "no" | "projectCostId" | "projectId" | "projectedAmount" | "providerName" | "raw" | "statusDate"
      | "statusId" | "statusName" | "taskDateGap" | "taskDue" | "taskId" | "taskStart" | "typeId" | "typeName" | "userId"
      | "vendorId";
  };
  ItmTaskStatus: {
    relations: never;
    others:
      | "automaticProgress" | "color" | "colorCode" | "date" | "default" | "kanbanId" | "languageId" | "name" | "order"
      | "parentKanbanTaskStatusId" | "type" | "vendorId";
  };
  ItmTaskStatusKind: {
    relations: never;
    others: "idCode" | "isArchive" | "isBacklog" | "name" | "vendorId";
  };
  ItmTaskTeam: {
    relations: never;
    others: "teamMembers";
  };
  ItmTaskTeamMember: {
    relations: "project" | "task";
    others:
      | "departmentName" | "firstName" | "id" | "lastName" | "positionName" | "projectId" | "projectUserId" | "raw"
      | "serviceAlias" | "srNo" | "taskId" | "taskUserId" | "userId" | "userId1" | "userName" | "userRole" | "userRoleCode"
      | "vendorId";
  };
  ItmTaskType: {
    relations: never;
    others: "default" | "name" | "vendorId";
  };
  ItmTopDownBudget: {
    relations: never;
    others:
      | "topDownExternalTeamCost" | "topDownExternalTeamCostChangeApplied" | "topDownExternalTeamCostCurrencyId"
      | "topDownExternalTeamCostExchangeRate" | "topDownExternalTeamHours" | "topDownInternalTeamCost"
      | "topDownInternalTeamCostChangeApplied" | "topDownInternalTeamCostCurrencyId" | "topDownInternalTeamCostExchangeRate"
      | "topDownInternalTeamHours" | "topDownPurchases" | "topDownPurchasesBudgetExchangeRate"
      | "topDownPurchasesChangeApplied" | "topDownPurchasesCurrencyId" | "topDownRevenue" | "topDownRevenueChangeApplied"
      | "topDownRevenueCurrencyId" | "topDownRevenueExchangeRate" | "topDownUndefinedTeamCost"
      | "topDownUndefinedTeamCostChangeApplied" | "topDownUndefinedTeamCostCurrencyId"
      | "topDownUndefinedTeamCostExchangeRate" | "topDownUndefinedTeamHours";
  };
  ItmUserCapacity: {
    relations: never;
    others: "capacity" | "intervalIdentity" | "isUserOnHoliday";
  };
  ItmUserRef: {
    relations: never;
    others: "displayName" | "emailAddress" | "userId";
  };
  LinkCandidate: {
    relations: never;
    others: "id" | "name" | "node" | "vendorId";
  };
  LinkCandidatePair: {
    relations: never;
    others: "a" | "b" | "confidence" | "kind" | "rule" | "why";
  };
  LinkDecision: {
    relations: never;
    others:
      | "a" | "aRecord" | "at" | "author" | "b" | "bRecord" | "id" | "inForce" | "kind" | "reason" | "setAside" | "undoes"
      | "undoneBy";
  };
  LinkEvidence: {
    relations: never;
    others: "a" | "agrees" | "b" | "kind" | "level" | "weight";
  };
  LinkExplanation: {
    relations: never;
    others: "confidence" | "decidedAt" | "decidedBy" | "evidence" | "kind" | "prior" | "rule" | "status" | "vetoes";
  };
  LinkInfo: {
    relations: never;
    others: "basis" | "candidates" | "confidence" | "decidedBy" | "evidence" | "key" | "rule" | "status";
  };
  LinkRemedy: {
    relations: never;
    others: "changes" | "confidence" | "kind" | "lacking" | "with";
  };
  LinkedThing: {
    relations: never;
    others: "record" | "recordId" | "ref" | "type";
  };
  Mutation: {
    relations: never;
    others:
      | "approveWrite" | "forbidLink" | "pinLink" | "resumeRecipe" | "runRecipe" | "settleWrite" | "undoLinkDecision"
      | "undoRecipe";
  };
  Organisation: {
    relations: "cirrusAccounts" | "currentRmsMembers" | "projectorClients";
    others: "billingGap" | "id" | "members" | "name";
  };
  PageInfo: {
    relations: never;
    others: "endCursor" | "hasNextPage" | "hasPreviousPage" | "startCursor";
  };
  Person: {
    relations: "cirrusContacts" | "cirrusUsers" | "currentRmsMembers";
    others: "id" | "members" | "name";
  };
  PinLinkPayload: {
    relations: never;
    others: "clientMutationId" | "decision";
  };
  PlannedRecipeStep: {
    relations: never;
    others:
      | "errors" | "input" | "irreversible" | "mutation" | "name" | "needsApproval" | "request" | "stays" | "undo"
      | "vendorCalls";
  };
  Project: {
    relations: "cirrusProjects" | "currentRmsProjects" | "itmProjects" | "projectorProjects";
    others: "billingGap" | "id" | "members" | "name";
  };
  ProjectorAddress: {
    relations: never;
    others:
      | "addressLine1" | "addressLine2" | "attention" | "city" | "companyName" | "country" | "stateOrProvince"
      | "zipOrPostalCode";
  };
  ProjectorClient: {
    relations: "parentClient";
    others:
      | "address" | "cirrusAccount" | "cirrusAccountLink" | "clientId" | "clientName" | "clientNumber" | "clientUid" | "id"
      | "inactiveFlag" | "organisation" | "parentClientIdentity" | "raw" | "vendorId";
  };
  ProjectorClientAggregate: {
    relations: never;
    others: "count" | "key";
  };
  ProjectorClientAggregateKey: {
    relations: never;
    others:
      | "addressAddressLine1" | "addressAddressLine2" | "addressAttention" | "addressCity" | "addressCompanyName"
      | "addressCountry" | "addressStateOrProvince" | "addressZipOrPostalCode" | "clientId" | "clientName" | "clientNumber"
      | "clientUid" | "inactiveFlag" | "parentClientIdentityClientId" | "parentClientIdentityClientNumber"
      | "parentClientIdentityClientUid" | "vendorId";
  };
  ProjectorClientRef: {
    relations: never;
    others: "clientId" | "clientNumber" | "clientUid";
  };
  ProjectorClientSummary: {
    relations: never;
    others: "clientId" | "clientName" | "clientNumber" | "clientUid" | "inactiveFlag" | "parentClientIdentity";
  };
  ProjectorContractLineItem: {
    relations: "engagement" | "milestones" | "overageProject";
    others:
      | "contractLineItemDetail" | "id" | "lastFroTimeCardDate" | "lastRevenueRecognitionCutoffDate" | "raw"
      | "revenueCutoffDate" | "vendorId";
  };
  ProjectorContractLineItemDetail: {
    relations: never;
    others:
      | "contractLineItemCode" | "contractLineItemId" | "contractLineItemName" | "contractLineItemUid"
      | "contractTypeIdentity" | "costContractTerms" | "deferredRevenueOpeningBalanceEngCurrency"
      | "deferredRevenueOpeningBalanceEngGlCurrency" | "engagementIdentity" | "holdbackAmount" | "holdbackPercent"
      | "holdbackType" | "inheritPurchaseOrderNumberFlag" | "maxCostContractAmount" | "maxTimeContractAmount"
      | "minCostContractAmount" | "minTimeContractAmount" | "modelContractedHoursAndOveragesFlag" | "overageProjectIdentity"
      | "purchaseOrderNumber" | "revenueEarnedByDate" | "revenueRecognitionMethod" | "revenueSchedule" | "timeContractTerms"
      | "timestamp";
  };
  ProjectorContractLineItemMilestone: {
    relations: "contractLineItem" | "project";
    others:
      | "cirrusAccount" | "cirrusAccountLink" | "createdByUserIdentity" | "createdTimestamp" | "currentRmsInvoices"
      | "currentRmsInvoicesLink" | "currentRmsOpportunities" | "currentRmsOpportunitiesLink" | "entity" | "id"
      | "invoiceIdentity" | "invoiceShares" | "invoiced" | "itmProject" | "itmProjectLink" | "lastUpdatedByUserIdentity"
      | "lastUpdatedTimestamp" | "milestoneDetail" | "milestoneStatus" | "milestoneStatusCode" | "open" | "openReason"
      | "purchaseOrderNumber" | "raw" | "vendorId" | "zivioMilestones" | "zivioMilestonesLink";
  };
  ProjectorContractLineItemMilestoneAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  ProjectorContractLineItemMilestoneAggregateKey: {
    relations: never;
    others:
      | "createdByUserIdentityUserDisplayName" | "createdByUserIdentityUserId" | "createdByUserIdentityUserReferenceSystemId"
      | "createdByUserIdentityUserUid" | "createdTimestamp" | "invoiceIdentityInvoiceNumber" | "invoiceIdentityInvoiceUid"
      | "lastUpdatedByUserIdentityUserDisplayName" | "lastUpdatedByUserIdentityUserId"
      | "lastUpdatedByUserIdentityUserReferenceSystemId" | "lastUpdatedByUserIdentityUserUid" | "lastUpdatedTimestamp"
      | "milestoneDetailAchievedDate" | "milestoneDetailContractLineItemIdentityContractLineItemCode"
      | "milestoneDetailContractLineItemIdentityContractLineItemId"
      | "milestoneDetailContractLineItemIdentityContractLineItemUid" | "milestoneDetailContractLineItemMilestoneId"
      | "milestoneDetailContractLineItemMilestoneName" | "milestoneDetailContractLineItemMilestoneUid"
      | "milestoneDetailDescription" | "milestoneDetailForegoneFlag" | "milestoneDetailMilestoneAmount"
      | "milestoneDetailPlannedDate" | "milestoneDetailProjectIdentityProjectCode"
      | "milestoneDetailProjectIdentityProjectId" | "milestoneDetailProjectIdentityProjectUid"
      | "milestoneDetailProjectTaskIdentityExternalSystemIdentifier" | "milestoneDetailProjectTaskIdentityProjectTaskId"
      | "milestoneDetailProjectTaskIdentityProjectTaskUid" | "milestoneStatus" | "milestoneStatusCode"
      | "purchaseOrderNumber" | "vendorId";
  };
  ProjectorContractLineItemMilestoneAggregateRange: {
    relations: never;
    others:
      | "createdTimestamp" | "lastUpdatedTimestamp" | "milestoneDetailAchievedDate" | "milestoneDetailMilestoneAmount"
      | "milestoneDetailPlannedDate";
  };
  ProjectorContractLineItemMilestoneAggregateSum: {
    relations: never;
    others: "milestoneDetailMilestoneAmount";
  };
  ProjectorContractLineItemMilestoneDetail: {
    relations: never;
    others:
      | "achievedDate" | "contractLineItemIdentity" | "contractLineItemMilestoneId" | "contractLineItemMilestoneName"
      | "contractLineItemMilestoneUid" | "description" | "foregoneFlag" | "milestoneAmount" | "plannedDate"
      | "projectIdentity" | "projectTaskIdentity";
  };
  ProjectorContractLineItemRef: {
    relations: never;
    others: "contractLineItemCode" | "contractLineItemId" | "contractLineItemUid";
  };
  ProjectorCurrencyRef: {
    relations: never;
    others: "currencyCode" | "currencyId" | "currencyUid";
  };
  ProjectorEngagement: {
    relations: "clientRecord" | "contractLineItems" | "milestones" | "projects";
    others:
      | "billableFlag" | "cirrusAccount" | "cirrusAccountLink" | "client" | "clientIdentity" | "effectiveCurrencySymbol"
      | "effectiveDecimalDigits" | "engagementCode" | "engagementDetail" | "engagementId" | "engagementName"
      | "engagementUid" | "id" | "manager" | "projectIdentities" | "raw" | "vendorId";
  };
  ProjectorEngagementAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  ProjectorEngagementAggregateKey: {
    relations: never;
    others:
      | "billableFlag" | "clientClientId" | "clientClientName" | "clientClientNumber" | "clientClientUid"
      | "clientIdentityClientId" | "clientIdentityClientNumber" | "clientIdentityClientUid" | "clientInactiveFlag"
      | "clientParentClientIdentityClientId" | "clientParentClientIdentityClientNumber"
      | "clientParentClientIdentityClientUid" | "effectiveCurrencySymbol" | "effectiveDecimalDigits" | "engagementCode"
      | "engagementDetailClientIdentityClientId" | "engagementDetailClientIdentityClientNumber"
      | "engagementDetailClientIdentityClientUid" | "engagementDetailCurrencyIdentityCurrencyCode"
      | "engagementDetailCurrencyIdentityCurrencyId" | "engagementDetailCurrencyIdentityCurrencyUid"
      | "engagementDetailEngagementCode" | "engagementDetailEngagementId" | "engagementDetailEngagementName"
      | "engagementDetailEngagementUid" | "engagementDetailPurchaseOrderNumber" | "engagementId" | "engagementName"
      | "engagementUid" | "managerEmailAddress" | "managerUserDisplayName" | "managerUserId" | "managerUserReferenceSystemId"
      | "managerUserUid" | "vendorId";
  };
  ProjectorEngagementAggregateRange: {
    relations: never;
    others: "effectiveDecimalDigits";
  };
  ProjectorEngagementAggregateSum: {
    relations: never;
    others: "effectiveDecimalDigits";
  };
  ProjectorEngagementDetail: {
    relations: never;
    others:
      | "clientIdentity" | "currencyIdentity" | "engagementCode" | "engagementId" | "engagementName" | "engagementUid"
      | "purchaseOrderNumber";
  };
  ProjectorEngagementRef: {
    relations: never;
    others: "engagementCode" | "engagementId" | "engagementUid";
  };
  ProjectorInvoiceRef: {
    relations: never;
    others: "invoiceNumber" | "invoiceUid";
  };
  ProjectorProject: {
    relations: "engagement" | "milestones";
    others:
      | "billableFlag" | "client" | "closeDate" | "engagementIdentity" | "entity" | "id" | "itmProject" | "itmProjectLink"
      | "manager" | "managerIdentity" | "openDate" | "projectCode" | "projectId" | "projectName" | "projectUid" | "raw"
      | "vendorId";
  };
  ProjectorProjectAggregate: {
    relations: never;
    others: "count" | "key" | "max" | "min";
  };
  ProjectorProjectAggregateKey: {
    relations: never;
    others:
      | "billableFlag" | "clientClientId" | "clientClientNumber" | "clientClientUid" | "closeDate"
      | "engagementIdentityEngagementCode" | "engagementIdentityEngagementId" | "engagementIdentityEngagementUid"
      | "managerEmailAddress" | "managerIdentityUserDisplayName" | "managerIdentityUserId"
      | "managerIdentityUserReferenceSystemId" | "managerIdentityUserUid" | "managerUserDisplayName" | "managerUserId"
      | "managerUserReferenceSystemId" | "managerUserUid" | "openDate" | "projectCode" | "projectId" | "projectName"
      | "projectUid" | "vendorId";
  };
  ProjectorProjectAggregateRange: {
    relations: never;
    others: "closeDate" | "openDate";
  };
  ProjectorProjectRef: {
    relations: never;
    others: "projectCode" | "projectId" | "projectUid";
  };
  ProjectorProjectTaskRef: {
    relations: never;
    others: "externalSystemIdentifier" | "projectTaskId" | "projectTaskUid";
  };
  ProjectorUserRef: {
    relations: never;
    others: "userDisplayName" | "userId" | "userReferenceSystemId" | "userUid";
  };
  ProjectorUserSummary: {
    relations: never;
    others: "emailAddress" | "userDisplayName" | "userId" | "userReferenceSystemId" | "userUid";
  };
  Query: {
    relations:
      | "cirrusAccount" | "cirrusAccountBudget" | "cirrusAccountCoordinates" | "cirrusAccountGroup" | "cirrusAccountGroups"
      | "cirrusAccountTypes" | "cirrusAccounts" | "cirrusActivities" | "cirrusActivity" | "cirrusActivityCoordinates"
      | "cirrusActivityProgressionStates" | "cirrusActivityType" | "cirrusActivityTypeQuestions" | "cirrusActivityTypes"
      | "cirrusAddon" | "cirrusAddons" | "cirrusArticle" | "cirrusArticleBrands" | "cirrusArticleBudgetGroups"
      | "cirrusArticleDiscountGroups" | "cirrusArticleGroup" | "cirrusArticleGroupLegacies" | "cirrusArticleGroups"
      | "cirrusArticleMaterials" | "cirrusArticleServiceLevels" | "cirrusArticleUnit" | "cirrusArticleUnitLegacies"
      | "cirrusArticleUnits" | "cirrusArticleVolumeGroups" | "cirrusArticleWarehouseStatuses" | "cirrusArticleWarehouses"
      | "cirrusArticles" | "cirrusBankId" | "cirrusBankIdRelations" | "cirrusChallenge" | "cirrusChallengeScore"
      | "cirrusChallengeTypes" | "cirrusChallenges" | "cirrusContact" | "cirrusContacts" | "cirrusContract"
      | "cirrusContractObject" | "cirrusContractObjects" | "cirrusContractReminder" | "cirrusContractReminders"
      | "cirrusContracts" | "cirrusDeliveryTerm" | "cirrusDeliveryTerms" | "cirrusDeliveryType" | "cirrusDeliveryTypes"
      | "cirrusDepartment" | "cirrusDepartments" | "cirrusEmail" | "cirrusEmails" | "cirrusFieldDefinition"
      | "cirrusFieldDefinitions" | "cirrusFieldValues" | "cirrusFile" | "cirrusFiles" | "cirrusFolder" | "cirrusFolders"
      | "cirrusKpis" | "cirrusLead" | "cirrusLeadActivities" | "cirrusLeadActivity" | "cirrusLeadStatus"
      | "cirrusLeadStatuses" | "cirrusLeads" | "cirrusMission" | "cirrusMissionActivities" | "cirrusMissionProgresses"
      | "cirrusMissionTarget" | "cirrusMissionTargets" | "cirrusMissions" | "cirrusObject" | "cirrusObjectCategories"
      | "cirrusObjectCategory" | "cirrusObjectContract" | "cirrusObjectContracts" | "cirrusObjectRelation"
      | "cirrusObjectRelations" | "cirrusObjects" | "cirrusOpportunities" | "cirrusOpportunity"
      | "cirrusOpportunityEstimates" | "cirrusOpportunityLostReasons" | "cirrusOpportunityProgressionStates"
      | "cirrusOpportunitySources" | "cirrusOpportunityStatuses" | "cirrusOpportunityTypes" | "cirrusOpportunityWinReasons"
      | "cirrusOrder" | "cirrusOrderStatus" | "cirrusOrderStatuses" | "cirrusOrderType" | "cirrusOrderTypes" | "cirrusOrders"
      | "cirrusPaymentTerm" | "cirrusPaymentTerms" | "cirrusPhoneBrands" | "cirrusPhoneModels" | "cirrusPhones"
      | "cirrusPriceGroup" | "cirrusPriceGroups" | "cirrusPriceList" | "cirrusPriceLists" | "cirrusProject"
      | "cirrusProjects" | "cirrusQuote" | "cirrusQuoteRelations" | "cirrusQuoteStatus" | "cirrusQuoteStatuses"
      | "cirrusQuotes" | "cirrusRoles" | "cirrusServiceBankId" | "cirrusSortGroup" | "cirrusSortGroups"
      | "cirrusSubscription" | "cirrusSubscriptions" | "cirrusTemplate" | "cirrusTemplateCategories"
      | "cirrusTemplateCategory" | "cirrusTemplateLanguage" | "cirrusTemplateLanguages" | "cirrusTemplates" | "cirrusUser"
      | "cirrusUserBudget" | "cirrusUserBudgets" | "cirrusUsers" | "currentRmsAccessories" | "currentRmsAccessory"
      | "currentRmsAction" | "currentRmsActions" | "currentRmsActivities" | "currentRmsActivity" | "currentRmsAttachment"
      | "currentRmsAttachments" | "currentRmsComment" | "currentRmsComments" | "currentRmsCostGroup" | "currentRmsCostGroups"
      | "currentRmsCountries" | "currentRmsCountry" | "currentRmsCustomField" | "currentRmsCustomFieldGroup"
      | "currentRmsCustomFieldGroups" | "currentRmsCustomFields" | "currentRmsDiscountCategories"
      | "currentRmsDiscountCategory" | "currentRmsDiscussion" | "currentRmsDiscussions" | "currentRmsDocument"
      | "currentRmsDocuments" | "currentRmsInspection" | "currentRmsInspectionResult" | "currentRmsInspectionResults"
      | "currentRmsInspections" | "currentRmsInvoice" | "currentRmsInvoiceDocument" | "currentRmsInvoiceDocuments"
      | "currentRmsInvoiceItem" | "currentRmsInvoiceItems" | "currentRmsInvoices" | "currentRmsListName"
      | "currentRmsListNames" | "currentRmsListValue" | "currentRmsMember" | "currentRmsMemberTransaction"
      | "currentRmsMemberTransactions" | "currentRmsMembers" | "currentRmsOpportunities" | "currentRmsOpportunity"
      | "currentRmsOpportunityCost" | "currentRmsOpportunityCosts" | "currentRmsOpportunityDocument"
      | "currentRmsOpportunityDocuments" | "currentRmsOpportunityItem" | "currentRmsOpportunityItemAsset"
      | "currentRmsOpportunityItemAssets" | "currentRmsOpportunityItems" | "currentRmsOrganisationTaxClass"
      | "currentRmsOrganisationTaxClasses" | "currentRmsProduct" | "currentRmsProductGroup" | "currentRmsProductGroups"
      | "currentRmsProductInventories" | "currentRmsProductInventory" | "currentRmsProductRevenue"
      | "currentRmsProductRevenues" | "currentRmsProductStockLevel" | "currentRmsProductStockLevels"
      | "currentRmsProductSupplierCost" | "currentRmsProductSupplierCosts" | "currentRmsProductTaxClass"
      | "currentRmsProductTaxClasses" | "currentRmsProducts" | "currentRmsProject" | "currentRmsProjectDocument"
      | "currentRmsProjectDocuments" | "currentRmsProjects" | "currentRmsPurchaseOrder" | "currentRmsPurchaseOrderDocument"
      | "currentRmsPurchaseOrderDocuments" | "currentRmsPurchaseOrders" | "currentRmsQuarantine" | "currentRmsQuarantines"
      | "currentRmsRate" | "currentRmsRateDefinition" | "currentRmsRateDefinitions" | "currentRmsRates"
      | "currentRmsSerialisedComponent" | "currentRmsSerialisedComponents" | "currentRmsService"
      | "currentRmsServiceResource" | "currentRmsServiceResources" | "currentRmsServiceStockLevel"
      | "currentRmsServiceStockLevels" | "currentRmsServiceSupplierCost" | "currentRmsServiceSupplierCosts"
      | "currentRmsServices" | "currentRmsStockBooking" | "currentRmsStockBookings" | "currentRmsStockCheck"
      | "currentRmsStockCheckItem" | "currentRmsStockCheckItems" | "currentRmsStockChecks" | "currentRmsStockLevel"
      | "currentRmsStockLevels" | "currentRmsStockTransaction" | "currentRmsStockTransactions"
      | "currentRmsStockTransactionsOfItems" | "currentRmsStore" | "currentRmsStores" | "currentRmsVehicle"
      | "currentRmsVehicles" | "currentRmsWebhook" | "currentRmsWebhookLog" | "currentRmsWebhookLogs" | "currentRmsWebhooks"
      | "itmBaseline" | "itmBaselines" | "itmEffortByCategory" | "itmEffortByMember" | "itmEffortsByCategory"
      | "itmEffortsByMember" | "itmProfessionalCategories" | "itmProfessionalCategory" | "itmProject" | "itmProjectBudget"
      | "itmProjectProfessionalCategories" | "itmProjectProfessionalCategory" | "itmProjectProgressReport"
      | "itmProjectProgressReports" | "itmProjectTeam" | "itmProjects" | "itmPurchase" | "itmPurchaseBudget"
      | "itmPurchaseBudgets" | "itmPurchases" | "itmRevenue" | "itmRevenuePeriodTask" | "itmRevenuePeriodTasks"
      | "itmRevenues" | "itmServicePurchase" | "itmServicePurchaseBudget" | "itmServicePurchaseBudgets"
      | "itmServicePurchases" | "itmServiceRevenue" | "itmServiceRevenueStatus" | "itmServiceRevenueStatuses"
      | "itmServiceRevenues" | "itmSprint" | "itmSprintTask" | "itmSprintTasks" | "itmSprints" | "itmSwimlane"
      | "itmSwimlanes" | "itmTask" | "itmTaskDependencies" | "itmTaskDependency" | "itmTaskProgressReport"
      | "itmTaskProgressReports" | "itmTaskPurchase" | "itmTaskPurchases" | "itmTaskTeamMember" | "itmTaskTeamMembers"
      | "itmTasks" | "projectorClient" | "projectorContractLineItem" | "projectorContractLineItemMilestone"
      | "projectorContractLineItemMilestones" | "projectorContractLineItems" | "projectorEngagement" | "projectorEngagements"
      | "projectorProject" | "projectorProjects" | "zivioMilestone" | "zivioMilestones";
    others:
      | "_entities" | "_service" | "auditLog" | "billingMilestone" | "billingMilestones" | "changes" | "cirrusCurrentUser"
      | "cirrusPhoneOptions" | "cirrusSettings" | "currentRmsActivityTagCloud" | "currentRmsInvoiceTagCloud"
      | "currentRmsMemberTagCloud" | "currentRmsOpportunityTagCloud" | "currentRmsProductAvailability"
      | "currentRmsProductBookings" | "currentRmsProductTagCloud" | "currentRmsProjectTagCloud" | "currentRmsServiceTagCloud"
      | "explainLink" | "itmChangeHistory" | "itmGantt" | "itmResourceCapacity" | "linkCandidates" | "linkDecisions" | "node"
      | "nodes" | "organisation" | "organisations" | "pendingWriteApprovals" | "person" | "persons" | "planRecipe"
      | "project" | "projects" | "recipeRun" | "recipeRuns" | "recipes" | "replica" | "requirements" | "search" | "timeline"
      | "unsettledWrites" | "vendors" | "whatWouldLink";
  };
  Recipe: {
    relations: never;
    others: "about" | "name" | "steps" | "takes";
  };
  RecipePayload: {
    relations: never;
    others: "clientMutationId" | "run";
  };
  RecipePlan: {
    relations: never;
    others: "confirmToken" | "recipe" | "steps" | "unmet" | "vendorCalls";
  };
  RecipeRun: {
    relations: never;
    others: "caller" | "changedAt" | "id" | "input" | "openedAt" | "reason" | "recipe" | "state" | "steps";
  };
  RecipeRunStep: {
    relations: never;
    others: "done" | "mutation" | "name" | "shown" | "undone";
  };
  RecipeStep: {
    relations: never;
    others: "input" | "mutation" | "name" | "stays" | "undo";
  };
  RecordChange: {
    relations: never;
    others: "at" | "id" | "kind" | "record" | "type" | "vendorId";
  };
  Replica: {
    relations: never;
    others: "streams";
  };
  ReplicaGap: {
    relations: never;
    others: "code" | "message" | "type";
  };
  ReplicaStream: {
    relations: never;
    others: "ageMs" | "complete" | "error" | "leftMs" | "progress" | "rows" | "running" | "syncedAt" | "type" | "vendor";
  };
  ReplicaStreamError: {
    relations: never;
    others: "at" | "code" | "message";
  };
  SettleWritePayload: {
    relations: never;
    others: "clientMutationId" | "effect";
  };
  TimelineEvent: {
    relations: never;
    others: "at" | "kind" | "record" | "title" | "type";
  };
  TimelineGap: {
    relations: never;
    others: "code" | "message" | "type" | "vendor";
  };
  UndoLinkDecisionPayload: {
    relations: never;
    others: "clientMutationId" | "decision";
  };
  UnsettledWrite: {
    relations: never;
    others:
      | "caller" | "candidates" | "found" | "id" | "mutation" | "nextLookAt" | "openedAt" | "sentAt" | "state" | "target"
      | "vendor";
  };
  UserError: {
    relations: never;
    others: "code" | "field" | "message";
  };
  Vendor: {
    relations: never;
    others: "capabilities" | "configured" | "drift" | "label" | "lastAskedAt" | "lastFailure" | "name" | "quota" | "status";
  };
  VendorCapability: {
    relations: never;
    others:
      | "batchCapacity" | "documentedPageSize" | "filters" | "get" | "ignoredFilters" | "list" | "maxAgeMs" | "pageSize"
      | "rowsKnown" | "sorts" | "tellsTotal" | "type";
  };
  VendorDrift: {
    relations: never;
    others: "count" | "detail" | "firstSeen" | "kind" | "lastSeen" | "operation" | "subject" | "type";
  };
  VendorQuotaWindow: {
    relations: never;
    others: "left" | "limit" | "ms" | "resetAt";
  };
  WriteApproval: {
    relations: never;
    others: "approvedAt" | "approver" | "askedAt" | "caller" | "id" | "input" | "mutation" | "reason" | "vendor";
  };
  WriteEffect: {
    relations: never;
    others: "guard" | "id" | "status";
  };
  WriteRequest: {
    relations: never;
    others: "after" | "before" | "body" | "invalidates" | "method" | "path" | "query" | "vendorCalls";
  };
  WriteRequirement: {
    relations: never;
    others: "custom" | "fromRecord" | "path" | "required" | "type";
  };
  WriteRequirements: {
    relations: never;
    others: "fields" | "idempotent" | "irreversible" | "mutation" | "oneOf" | "operation" | "states" | "vendor";
  };
  ZivioMilestone: {
    relations: "children" | "parents";
    others:
      | "approvedAt" | "approvedBy" | "approvedByPerson" | "ccy" | "cirrusAccount" | "cirrusAccountLink" | "clientSuggested"
      | "comments" | "createdAt" | "currentRmsInvoices" | "currentRmsInvoicesLink" | "currentRmsOpportunities"
      | "currentRmsOpportunitiesLink" | "currentRmsPurchaseOrders" | "currentRmsPurchaseOrdersLink" | "customField"
      | "customFields" | "details" | "dueOn" | "entity" | "id" | "invoiceShares" | "invoiced" | "itmProject"
      | "itmProjectLink" | "itmPurchases" | "itmPurchasesLink" | "jobId" | "jobSummary" | "notes" | "open" | "openReason"
      | "projectorMilestones" | "projectorMilestonesLink" | "rate" | "raw" | "status" | "statusCode" | "title" | "updatedAt"
      | "vendorId";
  };
  ZivioMilestoneAggregate: {
    relations: never;
    others: "avg" | "count" | "key" | "max" | "min" | "sum";
  };
  ZivioMilestoneAggregateKey: {
    relations: never;
    others:
      | "approvedAt" | "approvedByBusinessUnit" | "approvedByCreatedAt" | "approvedByDepartment" | "approvedByDivision"
      | "approvedByEmail" | "approvedByFirstName" | "approvedByHasOversight" | "approvedByLastName" | "approvedByOrgId"
      | "approvedByOrgName" | "approvedByUpdatedAt" | "approvedByVendorId" | "approvedByVettingStatus" | "ccy"
      | "clientSuggested" | "comments" | "createdAt" | "details" | "dueOn" | "jobId" | "jobSummary" | "notes" | "rate"
      | "status" | "statusCode" | "title" | "updatedAt" | "vendorId";
  };
  ZivioMilestoneAggregateRange: {
    relations: never;
    others: "approvedAt" | "approvedByCreatedAt" | "approvedByUpdatedAt" | "createdAt" | "dueOn" | "rate" | "updatedAt";
  };
  ZivioMilestoneAggregateSum: {
    relations: never;
    others: "rate";
  };
  ZivioUser: {
    relations: never;
    others:
      | "businessUnit" | "createdAt" | "customField" | "customFields" | "department" | "division" | "email" | "firstName"
      | "hasOversight" | "lastName" | "orgId" | "orgName" | "updatedAt" | "vendorId" | "vettingStatus";
  };
  _Service: {
    relations: never;
    others: "sdl";
  };
}

/** The enums, but those that name an order: their values. */
export interface Enums {
  AggregateValue: "AVG" | "COUNT" | "KEY" | "MAX" | "MIN" | "SUM";
  ChangeKind: "DELETE" | "UPSERT";
  CirrusBankIdRelationType: "ORDER";
  CirrusChallengeStatus: "CLOSED" | "LOST" | "ONGOING" | "PENDING" | "UNANSWERED" | "WON";
  CirrusFieldDefinitionGroup: "ACCOUNT" | "ARTICLE" | "CONTACT" | "OPPORTUNITY" | "ORDER";
  CirrusFieldResource: "ACCOUNT" | "ACTIVITY" | "ARTICLE" | "CONTACT" | "OPPORTUNITY" | "ORDER" | "QUOTE";
  CirrusKpiLocation: "ALL" | "DASHBOARD";
  CirrusObjectCategoryType: "CONTRACTSTATUS" | "CONTRACTTYPE" | "MODELGROUP";
  CirrusQuoteRelationType: "ACCOUNT" | "CONTACT" | "OPPORTUNITY" | "ORDER" | "USER" | "USER2";
  CirrusQuoteStatusMetaType: "ACTIVE" | "DENIED" | "EXPIRED" | "ORDER";
  CirrusTagType: "COMPANY";
  CirrusTemplateResource: "ORDER" | "QUOTE";
  CurrentRmsAccessoryInclusionType: "DEFAULT" | "MANDATORY" | "MANUAL" | "OPTIONAL";
  CurrentRmsAccessoryItemTransactionType: "RENTAL" | "SALE";
  CurrentRmsAccessoryMode: "ACCESSORY" | "COMPONENT" | "SAFETY";
  CurrentRmsAccessoryParentTransactionType: "BOTH" | "RENTAL" | "SALE";
  CurrentRmsActivityTimeStatus: "BUSY" | "FREE";
  CurrentRmsAllowedStockType: "ALL" | "RENTAL" | "SALE";
  CurrentRmsAvailabilityPeriod: "DAY" | "HALF_DAY" | "HOUR" | "QUARTER_DAY";
  CurrentRmsBookingMask: "MANUAL" | "NONE" | "OPPORTUNITY" | "TO_STOCK" | "WRITE_OFF";
  CurrentRmsContainerMode: "PERMANENT" | "TEMPORARY";
  CurrentRmsCustomFieldType:
    | "AUTO_NUMBER" | "BOOLEAN" | "CURRENCY" | "DATE" | "DATETIME" | "EMAIL" | "LIST_OF_VALUES" | "MULTI_LIST_OF_VALUES"
    | "NUMBER" | "STRING" | "TELEPHONE_NUMBER" | "TEXT" | "TIME" | "WEBSITE";
  CurrentRmsInspectionScheduleType: "DAY" | "MONTH" | "WEEK" | "YEAR";
  CurrentRmsInvoiceStatus: "ISSUED" | "OPEN" | "PAID" | "POSTED" | "VOIDED";
  CurrentRmsInvoiceTerm: "DAYS_FROM_END_DATE" | "DAYS_FROM_END_OF_INVOICE_MONTH" | "DAYS_FROM_INVOICE_DATE" | "DAYS_FROM_START_DATE" | "NONE";
  CurrentRmsInvoiceType: "CREDIT_NOTE" | "INVOICE";
  CurrentRmsLineTransactionType: "RENTAL" | "SALE" | "SERVICE";
  CurrentRmsLineType: "ACCESSORY" | "GROUP" | "PRINCIPAL";
  CurrentRmsLocationType: "EXTERNAL" | "INTERNAL";
  CurrentRmsMemberTransactionType: "PAYMENT" | "REFUND";
  CurrentRmsMembershipType: "CONTACT" | "ORGANISATION" | "USER" | "VEHICLE" | "VENUE";
  CurrentRmsOpportunityDocumentStatus: "ACCEPTED" | "DECLINED" | "OPEN";
  CurrentRmsOpportunityItemAssetStatus:
    | "ALLOCATED" | "BOOKED_OUT" | "CANCELLED" | "CHECKED_IN" | "COMPLETED" | "MOVED" | "OPEN" | "PART_CHECKED_IN"
    | "POSTPONED" | "PREPARED_CONFIRMED" | "PROVISIONAL" | "PROVISIONALLY_ALLOCATED" | "RESERVED";
  CurrentRmsOpportunityItemStatus:
    | "ALLOCATED" | "BOOKED_OUT" | "CANCELLED" | "CHECKED_IN" | "COMPLETED" | "DEAD" | "LOST" | "MIXED" | "MOVED" | "OPEN"
    | "PART_CHECKED_IN" | "POSTPONED" | "PREPARED_CONFIRMED" | "PROVISIONAL" | "PROVISIONALLY_ALLOCATED" | "RESERVED";
  CurrentRmsOpportunityState: "DRAFT" | "ENQUIRY" | "ORDER" | "QUOTATION";
  CurrentRmsOpportunityStatus: "ACTIVE" | "CANCELLED" | "COMPLETED" | "DEAD" | "LOST" | "OPEN" | "POSTPONED" | "PROVISIONAL" | "RESERVED";
  CurrentRmsProductSupplierCostType: "PURCHASE" | "SUB_RENTAL";
  CurrentRmsProjectStatus: "CLOSED" | "OPEN";
  CurrentRmsPurchaseOrderState: "DRAFT" | "ORDER";
  CurrentRmsPurchaseOrderStatus: "AUTHORISED" | "CANCELLED" | "COMPLETED" | "OPEN" | "SENT";
  CurrentRmsQuarantineTransactionType: "RETURN_TO_STOCK" | "WRITE_OFF";
  CurrentRmsQuarantineType: "DAMAGED" | "LOST" | "SALE_RETURN" | "SERVICE" | "SUPPLIER_RETURN";
  CurrentRmsRateTransactionType: "RENTAL" | "SALE";
  CurrentRmsReminderFrequency: "DAILY" | "NONE" | "WEEKLY";
  CurrentRmsRevenueType: "RENTAL" | "SALE" | "SERVICE" | "SURCHARGE";
  CurrentRmsServiceRateType: "DAY" | "DISTANCE" | "FLAT_RATE" | "HOUR";
  CurrentRmsServiceSupplierCostType: "SUB_CONTRACT";
  CurrentRmsStockCategory: "BULK_STOCK" | "GROUP_BOOKING" | "NON_STOCK_BOOKING" | "RESOURCE_STOCK" | "SERIALISED_STOCK" | "SUB_RENT_BOOKING";
  CurrentRmsStockCheckStatus: "CANCELLED" | "COMPLETED" | "FAILED" | "OPEN" | "REVERTING" | "REVERT_FAILED" | "SUBMITTED";
  CurrentRmsStockMethod: "BULK" | "NONE" | "SERIALISED";
  CurrentRmsStockTransactionType:
    | "BUY" | "DECREASE" | "FIND" | "INCREASE" | "MAKE" | "OPENING" | "RETURN" | "SELL" | "TRANSFER_IN" | "TRANSFER_OUT"
    | "WRITE_OFF";
  CurrentRmsStockType: "RENTAL" | "SALE" | "SERVICE";
  DateUnit: "DAY" | "MONTH" | "QUARTER" | "WEEK" | "YEAR";
  EffectGuard: "BEST_EFFORT" | "NATIVE";
  EffectStatus: "CONFIRMED" | "NOT_SENT" | "REJECTED" | "UNKNOWN";
  ExplainedLinkStatus: "AUTO" | "CANDIDATE" | "FORBIDDEN" | "NONE" | "PINNED";
  FieldComparison: "EQ" | "GT" | "GTE" | "LT" | "LTE" | "NE";
  InvoiceShareBasis: "AMOUNTS" | "LINES" | "WHOLE";
  ItmCategoryType: "EXTERNAL" | "INTERNAL";
  ItmDependencyType: "FINISH_TO_FINISH" | "FINISH_TO_START" | "START_TO_FINISH" | "START_TO_START";
  ItmGanttLockStatus: "LOCKED";
  ItmIntervalLength: "DAY" | "MONTH" | "QUARTER" | "WEEK";
  ItmLagUnit: "D" | "DAY";
  ItmProjectMethodType: "AGILE" | "WATERFALL";
  ItmProjectProgressModel: "DURATION";
  ItmProjectRevenueModel: "BASED_ON_TASKS";
  ItmProjectRevenueRecognitionFutureModel: "USE_REVENUE_RECOGNITION";
  ItmProjectRevenueRecognitionModel: "FIXED";
  ItmProjectRevenueRecognitionPeriodType: "MONTHLY";
  ItmProjectTeamProvider: "EMPLOYEE";
  ItmProjectTeamRole: "TEAM_MEMBER";
  ItmProjectTeamTaskRole: "TASK_MEMBER";
  ItmTaskKind: "SUMMARY" | "TASK";
  ItmTaskStatusColor: "GREEN" | "RED" | "YELLOW";
  ItmTaskStatusType: "ARCHIVE" | "BACKLOG" | "DONE" | "IN_PROGRESS" | "TO_DO";
  ItmTaskUserRole: "MANAGER";
  LinkBasis: "DECIDED" | "KEYS";
  LinkCandidateReason: "RIVAL" | "WEAK";
  LinkDecisionKind: "FORBID" | "PIN" | "UNDO";
  LinkKind: "BILLING_EVENT" | "ORGANISATION" | "PERSON" | "PROJECT";
  LinkStatus: "AMBIGUOUS" | "LINKED" | "NONE" | "UNKNOWN";
  OpenReason: "NO_AMOUNT" | "OTHER_CURRENCY";
  OrderDirection: "ASC" | "DESC";
  ProjectorMilestoneStatus: "ACHIEVED" | "BILLED" | "FOREGONE" | "PENDING";
  RecipeState: "DONE" | "FAILED" | "RUNNING" | "UNDOING" | "UNDONE" | "WAITING";
  SettledStatus: "CONFIRMED" | "REJECTED";
  TimelineEventKind:
    | "ACTIVITY" | "CONTRACT_MILESTONE_ACHIEVED" | "CONTRACT_MILESTONE_PLANNED" | "INVOICE_DUE" | "INVOICE_ISSUED"
    | "INVOICE_PAID" | "MILESTONE_APPROVED" | "MILESTONE_CREATED" | "MILESTONE_DUE" | "OPPORTUNITY_EXPECTED"
    | "OPPORTUNITY_REGISTERED" | "ORDER_DELIVERY" | "ORDER_PLACED" | "PROJECT_ENDS" | "PROJECT_STARTS" | "PURCHASE_DUE"
    | "RENTAL_ENDS" | "RENTAL_ORDERED" | "RENTAL_STARTS" | "REVENUE_DUE" | "REVENUE_INVOICED";
  VendorDriftKind:
    | "BAD_ANSWER" | "DUPLICATE_ROWS" | "FILTER_IGNORED" | "LIST_CUT" | "LIST_MOVED" | "PAGE_CAPPED" | "PAGE_REPEATED"
    | "TYPE_CHANGED" | "UNKNOWN_CODE" | "UNKNOWN_MEMBER";
  VendorStatus: "FAILING" | "NOT_CONFIGURED" | "REACHABLE" | "UNKNOWN";
  ZivioMilestoneStatus: "APPROVED" | "CHANGE_REQUESTED" | "DRAFT" | "ON_HOLD" | "OPEN" | "REJECTED" | "SUBMITTED";
}
