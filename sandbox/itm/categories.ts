/** The account's professional categories. */
export const categories = [
  { Id: 19_872, Name: "Engineer" },
  { Id: 19_873, Name: "Rigger" },
];
