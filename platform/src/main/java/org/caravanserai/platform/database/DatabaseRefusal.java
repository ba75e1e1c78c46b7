package org.caravanserai.platform.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
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
    ENCODING;

    private String key() {
      return "database.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String BUNDLE = "org.caravanserai.platform.messages";

  private final Reason reason;
  private final transient List<String> details;

  DatabaseRefusal(Reason reason, String... details) {
    this(reason, null, details);
  }

  DatabaseRefusal(Reason reason, @Nullable Throwable cause, String... details) {
    super(null, cause);
    this.reason = reason;
    this.details = List.of(details);
  }

  Reason reason() {
    return reason;
  }

  String whatIsWrong(Locale language) {
    return text(reason.key() + ".what", language);
  }

  String whatToDo(Locale language) {
    return text(reason.key() + ".do", language);
  }

  @Override
  public String getMessage() {
    return whatIsWrong(Locale.ENGLISH) + " " + whatToDo(Locale.ENGLISH);
  }

  private String text(String key, Locale language) {
    var pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
    return new MessageFormat(pattern, language).format(details.toArray());
  }
}
