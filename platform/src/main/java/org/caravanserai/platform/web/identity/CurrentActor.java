package org.caravanserai.platform.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.HouseRoles;
import org.caravanserai.platform.identity.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a handler that asks for an {@link Actor} the one of its request, with the roles that are in
 * force at this moment. Asked for once in a request, he stays the same in it.
 */
@Component
public class CurrentActor implements HandlerMethodArgumentResolver {
  private static final String KEPT = CurrentActor.class.getName();
  private static final String ASKED = KEPT + ".asked";
  private static final String RESTING = KEPT + ".resting";

  private final Actors actors;
  private final HouseRoles houseRoles;

  CurrentActor(Actors actors, HouseRoles houseRoles) {
    this.actors = actors;
    this.houseRoles = houseRoles;
  }

  /** The name of the person who reads; empty for nobody. */
  public static Optional<String> reader(HttpServletRequest request) {
    return request.getAttribute(ASKED) instanceof CurrentActor actors
            && actors.of(request) instanceof Actor.Person person
        ? Optional.of(person.name())
        : Optional.empty();
  }

  /** Whether the person who reads holds roles of the house that rest, for want of a passkey. */
  public static boolean isResting(HttpServletRequest request) {
    return reader(request).isPresent() && request.getAttribute(RESTING) != null;
  }

  /** Lets {@link #reader} answer on this request, also when it goes to the error page. */
  void attend(HttpServletRequest request) {
    request.setAttribute(ASKED, this);
  }

  /** Who asks; nobody when the session's person was erased or suspended in the meantime. */
  public Actor of(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Actor known) {
      return known;
    }
    Actor actor = find(SecurityContextHolder.getContext().getAuthentication(), request);
    request.setAttribute(KEPT, actor);
    return actor;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Actor.class);
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  private Actor find(@Nullable Authentication found, HttpServletRequest request) {
    return switch (found) {
      case SignedIn signedIn ->
          actors
              .find(signedIn.person())
              .<Actor>map(person -> inForce(person, request))
              .orElseGet(Actor.Nobody::new);
      case ByToken token -> token.actor();
      case null, default -> new Actor.Nobody();
    };
  }

  private Actor.Person inForce(Actor.Person person, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object shown = session == null ? null : session.getAttribute(Sessions.PASSKEY);
    Actor.Person acting = houseRoles.inForce(person, shown instanceof Instant at ? at : null);
    if (!acting.equals(person)) {
      request.setAttribute(RESTING, true);
    }
    return acting;
  }
}
