// Passkeys: asks the browser for one, and the house whether it is right.
"use strict";
{
  const headers = () => ({
    "Content-Type": "application/json",
    ...JSON.parse(document.body.getAttribute("hx-headers")),
  });
  const ask = async (path, body) => {
    const answer = await fetch(path, { method: "POST", headers: headers(), body: body && JSON.stringify(body) });
    if (!answer.ok) {
      throw new Error(path + " answered " + answer.status);
    }
    return answer.json();
  };
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const ids = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const signIn = async () => {
    const options = await ask("/webauthn/authenticate/options");
    const found = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: ids(options.allowCredentials),
      },
    });
    await ask("/login/webauthn", {
      id: found.id,
      rawId: text(found.rawId),
      type: found.type,
      authenticatorAttachment: found.authenticatorAttachment,
      clientExtensionResults: found.getClientExtensionResults(),
      response: {
        authenticatorData: text(found.response.authenticatorData),
        clientDataJSON: text(found.response.clientDataJSON),
        signature: text(found.response.signature),
        userHandle: found.response.userHandle ? text(found.response.userHandle) : undefined,
      },
    });
  };

  const add = async () => {
    const label = document.getElementById("passkey-label").value.trim();
    const options = await ask("/webauthn/register/options");
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: ids(options.excludeCredentials),
      },
    });
    await ask("/webauthn/register", {
      publicKey: {
        credential: {
          id: made.id,
          rawId: text(made.rawId),
          type: made.type,
          authenticatorAttachment: made.authenticatorAttachment,
          clientExtensionResults: made.getClientExtensionResults(),
          response: {
            attestationObject: text(made.response.attestationObject),
            clientDataJSON: text(made.response.clientDataJSON),
            transports: made.response.getTransports ? made.response.getTransports() : [],
          },
        },
        label: label || "passkey",
      },
    });
  };

  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.addEventListener("click", async () => {
      const refused = button.parentElement.querySelector("[data-passkey-refused]");
      refused.hidden = true;
      button.disabled = true;
      try {
        await (button.dataset.passkey === "add" ? add() : signIn());
        location.assign(button.dataset.next);
      } catch (e) {
        refused.hidden = false;
        button.disabled = false;
      }
    });
  }
}
