package org.caravanserai.platform.database;

import java.util.List;
import java.util.Locale;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be started, saved or brought back, and the operator can do something about
 * it. Says what is wrong and what to do; nothing has been changed.
 */
final class DatabaseRefusal extends RuntimeException {
  enum Reason {
    ADDRESS,
    DATA_DIRECTORY,
    OTHER_SETTING,
    PLATFORM,
    USER_NAMESPACES,
    BINARIES,
    IN_USE,
    OTHER_MAJOR,
    NOT_A_CLUSTER,
    DISK_FULL,
    START,
    STOP,
    UNREACHABLE,
    TOO_OLD,
    ENCODING,
    NOTHING_KEPT,
    FILE_EXISTS,
    FILE,
    NOT_WHOLE,
    NEWER_BACKUP,
    NOT_RESTORED,
    DATABASE_IN_USE,
    MAY_NOT_CREATE;

    private String key() {
      return "database.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A part of a refusal that has words of its own, such as what is wrong with an address. */
  record Because(String key, List<String> details) {
    Because(String key, String... details) {
      this("database.because." + key, List.of(details));
    }

    private String said(Messages messages) {
      return messages.get(key, details.toArray());
    }
  }

  private final Reason reason;
  private final transient List<Object> details;

  DatabaseRefusal(Reason reason, Object... details) {
    this(reason, null, details);
  }

  /**
   * @param details what the words of the reason leave open: texts, or {@link Because}
   */
  DatabaseRefusal(Reason reason, @Nullable Throwable cause, Object... details) {
    super(null, cause);
    this.reason = reason;
    this.details = List.of(details);
  }

  Reason reason() {
    return reason;
  }

  String whatIsWrong(Messages messages) {
    return said(".what", messages);
  }

  String whatToDo(Messages messages) {
    return said(".do", messages);
  }

  private String said(String part, Messages messages) {
    var texts =
        details.stream()
            .map(detail ->
                detail instanceof Because because
                    ? because.said(messages)
                    : withoutStop(detail.toString()))
            .toArray();
    return messages.get(reason.key() + part, texts);
  }

  /** What others say ends with a full stop or not; the words around it have their own. */
  private static String withoutStop(String detail) {
    String text = detail.stripTrailing();
    return text.length() > 1 && text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public String getMessage() {
    var messages = Wording.forOperator();
    return whatIsWrong(messages) + " " + whatToDo(messages);
  }
}
