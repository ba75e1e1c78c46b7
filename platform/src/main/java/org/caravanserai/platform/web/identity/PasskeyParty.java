package org.caravanserai.platform.web.identity;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * The house as passkeys know it: by the host of its address, which is certain only once the server
 * listens. A person is known to Spring Security by his id, and to his own device by his name.
 */
final class PasskeyParty implements WebAuthnRelyingPartyOperations {
  private final AtomicReference<@Nullable WebAuthnRelyingPartyOperations> made =
      new AtomicReference<>();
  private final PublicKeyCredentialUserEntityRepository users;
  private final UserCredentialRepository credentials;
  private final HouseAddress house;
  private final Actors actors;
  private final Passkeys passkeys;

  PasskeyParty(
      PublicKeyCredentialUserEntityRepository users,
      UserCredentialRepository credentials,
      HouseAddress house,
      Actors actors,
      Passkeys passkeys) {
    this.users = users;
    this.credentials = credentials;
    this.house = house;
    this.actors = actors;
    this.passkeys = passkeys;
  }

  @Override
  public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
      PublicKeyCredentialCreationOptionsRequest request) {
    PublicKeyCredentialCreationOptions options =
        party().createPublicKeyCredentialCreationOptions(request);
    PublicKeyCredentialUserEntity user = options.getUser();
    String name = actors.find(UUID.fromString(user.getName())).map(Actor.Person::name).orElse("");
    return PublicKeyCredentialCreationOptions.builder()
        .rp(options.getRp())
        .user(
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(user.getId())
                .name(name)
                .displayName(name)
                .build())
        .challenge(options.getChallenge())
        .pubKeyCredParams(options.getPubKeyCredParams())
        .timeout(options.getTimeout())
        .excludeCredentials(options.getExcludeCredentials())
        .authenticatorSelection(options.getAuthenticatorSelection())
        .attestation(options.getAttestation())
        .extensions(options.getExtensions())
        .build();
  }

  @Override
  public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
    PublicKeyCredentialUserEntity user =
        users.findById(request.getCreationOptions().getUser().getId());
    UUID person =
        UUID.fromString(Objects.requireNonNull(user, "The options are of nobody").getName());
    if (!passkeys.hasRoomFor(person, request.getPublicKey().getLabel())) {
      throw new IllegalArgumentException("No room for a passkey of this label");
    }
    CredentialRecord credential = party().registerCredential(request);
    passkeys.added(person);
    return credential;
  }

  @Override
  public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
      PublicKeyCredentialRequestOptionsRequest request) {
    return party().createCredentialRequestOptions(request);
  }

  @Override
  public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
    return party().authenticate(request);
  }

  private WebAuthnRelyingPartyOperations party() {
    WebAuthnRelyingPartyOperations before = made.get();
    if (before != null) {
      return before;
    }
    WebAuthnRelyingPartyOperations party = make();
    made.set(party);
    return party;
  }

  /** A passkey counts as two proofs: the device, and the finger, face or PIN that it asks for. */
  private WebAuthnRelyingPartyOperations make() {
    PublicKeyCredentialRpEntity name =
        PublicKeyCredentialRpEntity.builder()
            .id(house.origin().getHost())
            .name("Caravanserai")
            .build();
    Webauthn4JRelyingPartyOperations party =
        new Webauthn4JRelyingPartyOperations(
            users, credentials, name, Set.of(house.origin().toString()));
    party.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }
}
