declare module "autocannon" {
  export type Request = { body?: string };
  export type Options = {
    url: string;
    method: "GET" | "POST";
    connections: number;
    duration: number;
    headers: Record<string, string>;
    body?: string;
    expectBody?: string;
    requests?: { setupRequest: (request: Request) => Request }[];
  };
  export type Result = {
    requests: { total: number };
    duration: number;
    errors: number;
    mismatches: number;
    statusCodeStats: Record<string, { count: number }>;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
