package org.caravanserai.platform.house;

import java.nio.charset.MalformedInputException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MultipartException;

/** Requests whose parameters, headers or parts cannot be read, such as {@code ?q=%zz}. */
public final class Unreadable {
  private static final List<Class<? extends Exception>> KINDS =
      List.of(
          InvalidParameterException.class,
          InvalidFileNameException.class,
          MalformedInputException.class,
          MultipartException.class,
          RequestRejectedException.class);

  private Unreadable() {}

  /** Whether it failed because the request cannot be read, and for no fault of the house. */
  public static boolean isCauseOf(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> KINDS.stream().anyMatch(kind -> kind.isInstance(cause)));
  }
}
