package org.caravanserai.platform.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.Entry;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.library.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What tasks, their documents and currencies are called, as the knowledge in force says it. */
@Service
public class PlanWords {
  /** The titles of an edition's steps by their names as tasks, made once while it is in force. */
  private record Titles(String edition, Map<String, Text> steps) {}

  private final CaseKnowledge knowledge;
  private volatile @Nullable Titles titles;

  PlanWords(CaseKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** What a task is called; as it was planned, where the step is known no more. */
  public String task(Task task, Messages messages) {
    return task(task.id(), task.title(), messages);
  }

  /** The same of a task that may not be there. */
  public String task(String id, String otherwise, Messages messages) {
    Text title = steps().get(id);
    return title == null ? otherwise : title.in(messages.language());
  }

  /** The same of a task of a case. */
  public String task(CaseView view, String id, Messages messages) {
    Task task = view.state().tasks().get(id);
    return task(id, task == null ? id : task.title(), messages);
  }

  private Map<String, Text> steps() {
    Edition edition = knowledge.inForce();
    Titles known = titles;
    if (known == null || !known.edition().equals(edition.digest())) {
      Map<String, Text> steps = new HashMap<>();
      edition
          .knowledge()
          .contents()
          .procedures()
          .forEach(procedure ->
              procedure
                  .steps()
                  .forEach(step -> steps.put(procedure.id() + ":" + step.id(), step.title())));
      known = new Titles(edition.digest(), Map.copyOf(steps));
      titles = known;
    }
    return known.steps();
  }

  /** What a document is called: by its kind, or by the title under which it was asked for. */
  public String document(CaseView view, String id, Messages messages) {
    return Optional.ofNullable(knowledge.inForce().knowledge().contents().documents().get(id))
        .map(DocumentType::title)
        .map(title -> title.in(messages.language()))
        .or(() -> requested(view, id))
        .orElse(id);
  }

  private static Optional<String> requested(CaseView view, String id) {
    return view.entries().stream()
        .map(Entry::body)
        .filter(body -> id.equals(body.text("document")) && body.text("title") != null)
        .map(body -> String.valueOf(body.text("title")))
        .findFirst();
  }

  /** The currencies of ISO 4217, by code. */
  public List<CodeEntry> currencies() {
    return knowledge.currencies();
  }
}
