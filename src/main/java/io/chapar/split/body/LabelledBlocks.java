package io.chapar.split.body;

import io.chapar.article.Evidence;
import io.chapar.article.RawBlock;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of an article.
 *
 * @param evidence where the learned model outweighed the rules: how often, and for the first such
 *     line its words, its label and what spoke most for it; the confidence is the mean probability
 */
public record LabelledBlocks(List<RawBlock> blocks, Optional<Evidence> evidence) {

  public LabelledBlocks {
    blocks = List.copyOf(blocks);
  }
}
