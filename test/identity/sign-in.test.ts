import { driveTokenSignIn } from "../../server/identity/demo-driver.ts";
import { signIn } from "../support/sign-in.ts";
import { useIdentityServer } from "./identity-server.ts";

const server = useIdentityServer();

test("smoke", async () => {
  const a = await signIn(server.baseUrl, "anne");
  const b = await driveTokenSignIn(server.baseUrl, "per");
  console.log(a, b, await server.events(), server.logged);
});
