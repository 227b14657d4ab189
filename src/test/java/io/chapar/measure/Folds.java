package io.chapar.measure;

import io.chapar.split.PageSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Pages that are dealt to folds by their hosts.
 *
 * @param tried the folds that are asked, from 0; all when empty
 */
record Folds(List<CorpusPage> pages, int count, Set<Integer> tried) {

  /** What is asked of each page, with a splitter that was trained on the hosts of other folds. */
  <T> List<T> each(FoldTraining training, BiFunction<CorpusPage, PageSplitter, T> asked)
      throws Exception {
    List<T> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int fold = i;
      if (!tried.isEmpty() && !tried.contains(fold)) {
        continue;
      }
      List<CorpusPage> others =
          pages.stream().filter(page -> page.mayTeach() && page.fold(count) != fold).toList();
      PageSplitter splitter = training.train(others);
      pages.parallelStream()
          .filter(page -> page.fold(count) == fold)
          .map(page -> asked.apply(page, splitter))
          .forEachOrdered(answers::add);
    }
    return answers;
  }
}
