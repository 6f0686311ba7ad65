/** Member for the address of the record above, which rows lack: `<parent>` or `<grandparent>/<parent>`. */
export const parent = "$parent";
