package org.caravanserai.platform.api;

import java.util.List;
import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.ProblemKind;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that is refused: thrown by handlers of the API, answered as a problem detail (RFC
 * 9457). The words come from the messages; the fields at fault stand in {@code errors}.
 */
public final class Problem extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  /**
   * What is wrong with one field.
   *
   * @param field its path in the request, such as {@code names.ru} or {@code limit}
   * @param key the message that says what is wrong and what is wanted
   */
  public record Fault(String field, String key, List<Object> parameters) {
    public Fault {
      parameters = List.copyOf(parameters);
    }

    public Fault(String field, String key, Object... parameters) {
      this(field, key, List.of(parameters));
    }
  }

  private final ProblemKind kind;
  private final transient List<Fault> faults;
  private final transient Map<String, Object> extras;

  public Problem(ProblemKind kind, Fault... faults) {
    this(kind, List.of(faults));
  }

  public Problem(ProblemKind kind, List<Fault> faults) {
    this(kind, faults, Map.of());
  }

  private Problem(ProblemKind kind, List<Fault> faults, Map<String, Object> extras) {
    super(kind.status(), detail(kind), null);
    this.kind = kind;
    this.faults = List.copyOf(faults);
    this.extras = extras;
  }

  /** The same problem with something more that a program needs to go on. */
  public Problem with(String name, Object value) {
    return new Problem(kind, faults, Map.of(name, value));
  }

  ProblemKind kind() {
    return kind;
  }

  /** The same problem with its words, in one language. */
  ProblemDetail said(Messages messages) {
    ProblemDetail detail = detail(kind);
    detail.setTitle(messages.get("error." + kind.slug() + ".title"));
    detail.setDetail(messages.get("error." + kind.slug() + ".what"));
    if (!faults.isEmpty()) {
      detail.setProperty(
          "errors", faults.stream().map(fault -> FieldError.of(fault, messages)).toList());
    }
    extras.forEach(detail::setProperty);
    return detail;
  }

  private static ProblemDetail detail(ProblemKind kind) {
    ProblemDetail detail = ProblemDetail.forStatus(kind.status());
    detail.setType(kind.type());
    return detail;
  }

  /** A fault in words. */
  record FieldError(String field, String message) {
    static FieldError of(Fault fault, Messages messages) {
      return new FieldError(fault.field(), messages.get(fault.key(), fault.parameters().toArray()));
    }
  }
}
