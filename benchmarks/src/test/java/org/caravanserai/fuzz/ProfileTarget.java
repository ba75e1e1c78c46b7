package org.caravanserai.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.profile.ProfileWriter;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.TextFile;

/** Profiles over the shipped packs, each accepted one written, read again, and judged. */
final class ProfileTarget implements Target {
  private static final String FILE = "profile.yaml";
  private static final int JUDGED_ONE_OF = 8;

  private final Knowledge knowledge = Shipped.knowledge();
  private final List<Input> seeds = Corpus.profiles();
  private final Mutator mutator;

  ProfileTarget() {
    List<String> words = new ArrayList<>(List.of("as-of", "start", "consignments", "parties"));
    words.addAll(List.of("title", "from", "to", "mass-tonnes", "teu", "depart", "role", "facts"));
    words.addAll(knowledge.contents().attributes().keySet());
    words.addAll(knowledge.contents().places().keySet());
    mutator = new Mutator(words);
  }

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public Input next(RandomGenerator random) {
    return mutator.mutate(seeds, random);
  }

  @Override
  public Set<String> read(Input input) {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.decode(input.bytes(), FILE, mistakes);
    if (text == null) {
      return Told.kinds(mistakes.sorted(), Map.of(FILE, input.text()));
    }
    return switch (ProfileReader.read(FILE, text, knowledge)) {
      case ProfileResult.Refused(var told) -> Told.kinds(told, Map.of(FILE, text));
      case ProfileResult.Accepted(Profile profile) -> {
        Sound.roundTrip(
            profile, knowledge, new ProfileWriter.Remarks("ru", List.of(text), List.of()));
        int choice = text.hashCode();
        if (Math.floorMod(choice, JUDGED_ONE_OF) == 0) {
          Sound.dossier(knowledge, profile, choice / JUDGED_ONE_OF);
        }
        yield Set.of(ACCEPTED);
      }
    };
  }
}
