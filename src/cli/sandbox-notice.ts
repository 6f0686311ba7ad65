/** Printed wherever data of the sandbox is. */
export const sandboxNotice = "SANDBOX: all data is made up. None of your vendors is asked.";
