import type { Row } from "./store.ts";

/** Whether a row is within the distance of a place, in kilometres on a sphere. A place without a distance excludes nothing. */
export function isNear(row: Row, place: string, distance: string | undefined): boolean {
  if (distance === undefined) return true;
  const [latitude, longitude] = place
    .replace(/[{}\s]/g, "")
    .split(",")
    .map(Number);
  const own = row.known.coordinates as { latitude: string; longitude: string };
  const angle = Math.PI / 180;
  const [a, b] = [latitude! * angle, Number(own.latitude) * angle];
  const turn = (longitude! - Number(own.longitude)) * angle;
  const km = 6371 * Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn)));
  return km <= Number(distance);
}
