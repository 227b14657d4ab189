package io.chapar.split;

import io.chapar.article.Evidence;
import io.chapar.article.RawBlock;
import io.chapar.split.body.LabelledBlocks;
import io.chapar.split.metadata.PageClaims;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a page.
 *
 * @param why these; empty where rules and weights agree
 * @param claims of the page, with those of its state where the blocks are next to nothing
 */
record FoundBlocks(List<RawBlock> blocks, Optional<Evidence> why, PageClaims claims) {

  FoundBlocks {
    blocks = List.copyOf(blocks);
  }

  FoundBlocks(LabelledBlocks labelled, PageClaims claims) {
    this(labelled.blocks(), labelled.evidence(), claims);
  }
}
