package org.caravanserai.platform.identity;

import java.util.List;
import java.util.Optional;
import org.caravanserai.platform.notice.Letter;
import org.caravanserai.platform.notice.Letters;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Sends links. The secret is made here, when the letter is written: it lies in no queue, and a
 * letter that has to be sent again carries another.
 */
@Component
class LinkLetters {
  private final PersonStore people;
  private final Links links;
  private final InvitationStore invitations;
  private final Letters letters;

  LinkLetters(PersonStore people, Links links, InvitationStore invitations, Letters letters) {
    this.people = people;
    this.links = links;
    this.invitations = invitations;
    this.letters = letters;
  }

  @ApplicationModuleListener
  void on(LinkWanted wanted) {
    Optional<Person> person = people.findByEmail(wanted.email());
    if (person.isPresent()) {
      person.filter(found -> !found.suspended()).ifPresent(this::sendSignIn);
    } else if (wanted.registering()) {
      String secret = links.make(Links.Purpose.REGISTER, new Links.For(null, wanted.email()));
      send(wanted.email(), wanted.language(), "register", "/register/account?token=" + secret);
    }
  }

  @ApplicationModuleListener
  void on(Invited invited) {
    String secret = Secrets.next();
    invitations
        .findOpen(invited.invitation())
        .filter(invitation -> invitations.setSecret(invitation.id(), Secrets.hash(secret)))
        .ifPresent(invitation ->
            send(
                invitation.email(),
                invitation.language(),
                "invitation",
                "/invitation?token=" + secret));
  }

  private void sendSignIn(Person person) {
    String secret = links.make(Links.Purpose.SIGN_IN, new Links.For(person.id(), null));
    send(person.email(), person.language(), "sign-in", "/sign-in/link?token=" + secret);
  }

  private void send(String email, String language, String what, String path) {
    letters.send(new Letter(email, language, "identity.letter." + what, List.of(), path));
  }
}
