package io.chapar.cli;

import io.chapar.article.Article;
import io.chapar.article.Mention;
import io.chapar.config.Fault;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.KeywordFiles;
import io.chapar.config.Spelling;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseFinder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The phrases of one list that an article has, a line each. */
final class MentionLines {
  private final PhraseFinder finder;

  /**
   * @throws InvalidConfiguration when there is no such list, or any list has a fault
   */
  MentionLines(Home home, String name) {
    Map<String, List<Phrase>> lists = KeywordFiles.read(home);
    List<Phrase> phrases = lists.get(name);
    if (phrases == null) {
      String file = "config/keywords/" + name + ".txt";
      String advice =
          lists.isEmpty()
              ? "does not exist; put it there, a phrase a line"
              : "does not exist; " + Spelling.advice(name, lists.keySet());
      throw new InvalidConfiguration(List.of(new Fault(file, 0, advice)));
    }
    finder = new PhraseFinder(phrases);
  }

  Stream<String> lines(Article article) {
    return finder.find(article).stream().map(MentionLines::line);
  }

  private static String line(Mention mention) {
    String field = mention.field() == Mention.Field.TITLE ? "title" : "block " + mention.block();
    return String.join(
        "\t",
        Objects.requireNonNullElse(mention.group(), ""),
        mention.phrase(),
        field + " " + mention.start() + "-" + mention.end(),
        mention.text());
  }
}
