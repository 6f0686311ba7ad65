import { Agent } from "node:http";
import axios from "axios";
import type { Open } from "./vendors.ts";

export const throughAxios: Open = (baseURL, headers) => {
  const client = axios.create({ baseURL, headers, httpAgent: new Agent({ keepAlive: true }) });
  return {
    get: async (path, params, headers) => (await client.get(path, { params, ...(headers && { headers }) })).data,
    post: async (path, body, headers) => (await client.post(path, body, { headers })).data,
  };
};
