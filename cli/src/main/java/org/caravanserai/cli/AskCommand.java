package org.caravanserai.cli;

import java.io.Reader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.caravanserai.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serai ask}: the questionnaire that writes a profile. */
@Command(name = "ask", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private static final Path USUAL_FILE = Path.of("profile.yaml");

  @Parameters(paramLabel = "PROFILE", arity = "0..1", descriptionKey = "ask.profile")
  private @Nullable Path profile;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Surroundings surroundings;
  private final Reader in;

  AskCommand(Surroundings surroundings, Reader in) {
    this.surroundings = surroundings;
    this.in = in;
  }

  @Override
  public Integer call() {
    ProfileFile source = new ProfileFile(profile == null ? USUAL_FILE : profile);
    Path out = setting.out();
    ProfileFile target = out == null || out.equals(source.path()) ? source : new ProfileFile(out);
    target.requireWritable();
    Knowledge knowledge;
    try {
      knowledge = setting.knowledge();
    } finally {
      setting.progress(null);
    }
    Messages messages = setting.messages();
    Console console = new Console(new Lines(in), spec.commandLine().getOut());
    Questionnaire questionnaire = questionnaire(source, knowledge, messages);
    AskPages pages =
        new AskPages(knowledge, messages, surroundings.columns(), surroundings.colour());
    if (target != source && target.exists()) {
      console.print(pages.replace(target.path()));
      if (!AskWords.of(messages).isYes(console.read())) {
        console.print(pages.nothingDone());
        return Serai.DONE;
      }
      target.takeOver();
    }
    new AskSession(knowledge, questionnaire, target, pages, console, setting).run();
    return Serai.DONE;
  }

  private Questionnaire questionnaire(ProfileFile source, Knowledge knowledge, Messages messages) {
    if (!source.exists()) {
      return Questionnaire.begin(knowledge, setting.day(), messages.get("ask.unnamed"));
    }
    Profile read = source.read(knowledge);
    return Questionnaire.resume(knowledge, setting.day(read), read);
  }
}
