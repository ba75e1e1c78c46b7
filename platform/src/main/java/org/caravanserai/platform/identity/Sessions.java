package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in. */
@Service
public class Sessions {
  /** The session attribute with the network that the person signed in from. */
  public static final String ORIGIN = "origin";

  /** The session attribute with the browser that the person signed in with. */
  public static final String BROWSER = "browser";

  /** The session attribute with the moment at which the person last showed a passkey. */
  public static final String PASSKEY = "passkey";

  /**
   * One session.
   *
   * @param handle names it to its owner and opens nothing
   * @param origin the network that the person signed in from
   * @param browser what the browser called itself
   */
  public record Info(
      String handle,
      Instant since,
      Instant lastUsed,
      @Nullable String origin,
      @Nullable String browser,
      boolean current) {}

  private final FindByIndexNameSessionRepository<? extends Session> repository;
  private final SecurityLog log;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository, SecurityLog log) {
    this.repository = repository;
    this.log = log;
  }

  /**
   * The sessions of a person, the last used first.
   *
   * @param current the id of the session in hand
   */
  public List<Info> list(UUID person, @Nullable String current) {
    return all(person).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> info(session, current))
        .sorted(Comparator.comparing(Info::lastUsed).reversed())
        .toList();
  }

  /** Ends one session of a person; false when the person has none of that handle. */
  public boolean end(UUID person, String handle) {
    List<String> ids =
        all(person).keySet().stream().filter(id -> Secrets.hash(id).equals(handle)).toList();
    ids.forEach(repository::deleteById);
    ids.forEach(id -> log.write(SecurityEvent.SESSION_ENDED, person, person));
    return !ids.isEmpty();
  }

  /**
   * Ends all sessions of a person but one.
   *
   * @param kept the id of a session that stays; null to end all
   */
  public void endAll(UUID person, @Nullable String kept) {
    all(person).keySet().stream().filter(id -> !id.equals(kept)).forEach(repository::deleteById);
  }

  private Map<String, ? extends Session> all(UUID person) {
    return repository.findByPrincipalName(person.toString());
  }

  private static Info info(Session session, @Nullable String current) {
    return new Info(
        Secrets.hash(session.getId()),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getAttribute(ORIGIN),
        session.getAttribute(BROWSER),
        session.getId().equals(current));
  }
}
