package org.caravanserai.benchmarks.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caravanserai.benchmarks.packs.GeneratedPacks;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.lookup.Catalogue;
import org.caravanserai.lookup.Search;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.profile.ProfileWriter;

/** Packs, profiles, and looking things up. */
final class KnowledgeEngines {
  private static final int REACH = 6;
  private static final int MOST_HITS = 20;

  private final Shipped shipped;

  KnowledgeEngines(Shipped shipped) {
    this.shipped = shipped;
  }

  Group group() {
    return new Group(
        "knowledge",
        "Packs, profiles and search",
        List.of(
            Engine.of(
                    "load",
                    "reading and checking generated packs",
                    "times the shipped packs",
                    List.of(1, 3, 10),
                    KnowledgeEngines::loading)
                .keeping(),
            Engine.of(
                    "profile-consignments",
                    "reading a profile",
                    "consignments",
                    List.of(1, 10, ProfileReader.MOST_CONSIGNMENTS),
                    n -> reading(Consignments.of(shipped.profile(), n)))
                .remarking("ends at its bound of " + ProfileReader.MOST_CONSIGNMENTS),
            Engine.of(
                    "profile-parties",
                    "reading a profile",
                    "parties",
                    List.of(1, 10, 100, ProfileReader.MOST_PARTIES),
                    n -> reading(withParties(n)))
                .remarking("ends at its bound of " + ProfileReader.MOST_PARTIES),
            Engine.of(
                    "search-build",
                    "making a search over a catalogue",
                    "places, with twice as many links and services",
                    Engine.thousandfold(10),
                    n -> {
                      Catalogue catalogue = catalogue(n);
                      return () -> new Search(catalogue);
                    })
                .keeping(),
            Engine.of(
                "search",
                "searching two words, many hits",
                "places, with twice as many links and services",
                Engine.thousandfold(10),
                n -> find(n, "terminal 7")),
            Engine.of(
                "search-nothing",
                "searching a misspelt word, no hit",
                "places, with twice as many links and services",
                Engine.thousandfold(10),
                n -> find(n, "termnial")),
            Engine.of(
                "explain",
                "explaining one place",
                "places, with twice as many links and services",
                Engine.thousandfold(10),
                n -> {
                  Catalogue catalogue = catalogue(n);
                  return () -> catalogue.explain(Networks.code(n, 1, 1), Shipped.AS_OF);
                })));
  }

  private static Supplier<?> loading(int times) {
    Path folder = Shipped.home().resolve("benchmarks/target/growth-packs-" + times);
    try {
      List<Path> packs = GeneratedPacks.write(Shipped.home(), times, GeneratedPacks.SEED, folder);
      return () -> Shipped.load(packs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Supplier<?> reading(Profile profile) {
    Knowledge knowledge = shipped.knowledge();
    String text =
        ProfileWriter.write(
            profile, knowledge, new ProfileWriter.Remarks("en", List.of(), List.of()));
    if (ProfileReader.read("generated", text, knowledge) instanceof ProfileResult.Refused refused) {
      throw new IllegalStateException(refused.mistakes().toString());
    }
    return () -> ProfileReader.read("generated", text, knowledge);
  }

  private Profile withParties(int n) {
    Profile profile = shipped.profile();
    List<Profile.Party> parties = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      parties.add(new Profile.Party("Party " + i, "supplier", "CN"));
    }
    return new Profile(
        profile.project(), profile.asOf(), profile.start(), profile.facts(), List.of(), parties);
  }

  private Catalogue catalogue(int places) {
    Knowledge knowledge =
        new Remade(shipped.knowledge())
            .policies(List.of())
            .procedures(List.of())
            .risks(List.of())
            .knowledge();
    return Catalogue.of(Networks.of(knowledge, places, REACH));
  }

  private Supplier<?> find(int places, String question) {
    Search search = new Search(catalogue(places));
    return () -> search.find(question, "en", Shipped.AS_OF, MOST_HITS);
  }
}
