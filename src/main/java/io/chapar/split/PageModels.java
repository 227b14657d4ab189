package io.chapar.split;

import io.chapar.split.body.BodyFinder.BoxModel;
import io.chapar.split.body.BoxWeights;
import io.chapar.split.body.LineModel;

/**
 * The learned parts of a splitter.
 *
 * @param boxes says which box of a page holds the article
 * @param lines labels the lines of pages
 * @param articles tells which pages are no article
 */
public record PageModels(BoxModel boxes, LineModel lines, ArticleModel articles) {

  /** With the weights of this product. */
  public static PageModels shipped() {
    return shippedBut(ArticleModel.shipped());
  }

  /** The same, but for what tells articles, whose weights may be of features that are no more. */
  public static PageModels shippedBut(ArticleModel articles) {
    return new PageModels(BoxWeights.learned(), LineModel.learned(), articles);
  }

  /** The same with another part. */
  public PageModels with(BoxModel other) {
    return new PageModels(other, lines, articles);
  }

  /** The same with another part. */
  public PageModels with(LineModel other) {
    return new PageModels(boxes, other, articles);
  }

  /** The same with another part. */
  public PageModels with(ArticleModel other) {
    return new PageModels(boxes, lines, other);
  }
}
