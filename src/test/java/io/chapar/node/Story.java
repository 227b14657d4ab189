package io.chapar.node;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paragraphs of an article, always the same for its place and like no other's. */
final class Story {
  private static final int PARAGRAPHS = 5;
  private static final int SENTENCES = 4;
  private static final List<String> WHO =
      List.of(
          "The city council",
          "A parliamentary committee",
          "The port authority",
          "Two unions",
          "The education ministry",
          "Farmers of the valley",
          "The national museum",
          "A court",
          "Railway workers",
          "The central bank",
          "Residents of the old quarter",
          "The university");
  private static final List<String> DID =
      List.of(
          "agreed to publish",
          "postponed a vote on",
          "welcomed",
          "questioned",
          "paid for",
          "started to rebuild",
          "rejected",
          "asked experts to review",
          "opened",
          "inspected",
          "cut spending on",
          "promised to finish");
  private static final List<String> WHAT =
      List.of(
          "the new bridge",
          "a plan for cheaper tickets",
          "the annual budget",
          "three schools",
          "the harbour wall",
          "a report about drinking water",
          "the winter timetable",
          "an exhibition of carpets",
          "the wage agreement",
          "a rule for street markets",
          "the reservoir above the town",
          "a list of protected trees");
  private static final List<String> HOW =
      List.of(
          "after a long debate",
          "without a word to the press",
          "against the advice of auditors",
          "for the second time this year",
          "although the money is not yet there",
          "as neighbours had demanded for months",
          "once the rain had stopped",
          "in spring",
          "with the votes of all parties",
          "because repairs had become too dear",
          "before a crowd of several hundred",
          "on the last day of the session");

  private Story() {}

  static String of(String place) {
    Random random = new Random(place.hashCode());
    return Stream.generate(() -> "<p>" + paragraph(random) + "</p>\n")
        .limit(PARAGRAPHS)
        .collect(Collectors.joining());
  }

  private static String paragraph(Random random) {
    return Stream.generate(() -> sentence(random))
        .limit(SENTENCES)
        .collect(Collectors.joining(" "));
  }

  private static String sentence(Random random) {
    return Stream.of(WHO, DID, WHAT, HOW)
        .map(words -> words.get(random.nextInt(words.size())))
        .collect(Collectors.joining(" ", "", "."));
  }
}
