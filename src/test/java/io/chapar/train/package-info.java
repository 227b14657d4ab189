/**
 * What the learned parts are trained from, and with. It is run by hand; nothing of the product
 * depends on it.
 *
 * <h2>Pages</h2>
 *
 * {@link io.chapar.train.PageTraining} makes all weights for pages, one part after the other, and
 * has the command: {@link io.chapar.train.BoxTraining} learns which box holds the article, {@link
 * io.chapar.train.LinesTraining} which of its lines are the article's ({@link
 * io.chapar.train.GoldLines} aligns a known body with the lines), {@link
 * io.chapar.train.ArticleModelTraining} what is no article, also from lists that {@link
 * io.chapar.train.OtherPages} puts into the frames of articles. {@link io.chapar.train.CrfTrainer}
 * wraps the linear-chain CRF of Tribuo (Apache-2.0): the same sequences, settings and seed give the
 * same weights. What each part and rule is worth on hosts that were left out is in {@link
 * io.chapar.measure}.
 *
 * <h2>Made plain texts</h2>
 *
 * {@link io.chapar.train.TextGenerator} turns articles whose blocks and metadata are known into
 * plain-text documents, and keeps what each piece is. {@code Generate --seed 7 --count 3} shows
 * some. A document is made in four steps:
 *
 * <ol>
 *   <li>A {@link io.chapar.train.Story} is drawn: one of our own invented articles with its slots
 *       filled, an article of the project (goldens, demo), or one of the HTML corpora in {@code
 *       ../shared}, where they are there and their licences allow it.
 *   <li>It is laid out: a section of {@code layouts.txt} says which parts stand above, between and
 *       below the paragraphs; {@code wordings/} says in which words.
 *   <li>It is disordered: lines are glued, stray into the text, or lose their breaks.
 *   <li>It is set in one of the physical ways (a text browser, a PDF's column, quoted mail), and
 *       its letters suffer what letters suffer.
 * </ol>
 *
 * The weights of the plain-text reader are made again, from the project's folder after {@code mvn
 * test-compile}, by {@code java -cp target/test-classes:target/classes:$CLASSPATH
 * io.chapar.split.plain.TrainTextReader src/main/resources/io/chapar/split/plain 5000 2
 * ../shared/corpora}; with {@code -} as the first argument it prints the points on hosts that are
 * left out.
 *
 * <p>In three of ten documents the words of labels are ciphered, so that a labeller learns
 * structure.
 *
 * <h2>Clippings</h2>
 *
 * A {@link io.chapar.train.Clipping} is a document that somebody wrote by hand, with what each
 * piece of it is; all lie in {@code clippings/}. They teach beside the made texts, as they are and
 * as variants ({@link io.chapar.train.ClippingVariants}): what people put around a text is less
 * even than what tables and layouts make. Words around and in their texts are counted ({@link
 * io.chapar.train.ClippingOdds}).
 *
 * <p>Points of 100 for paragraphs, whole bodies and removed lines of clippings whose houses were
 * left out (655 made texts). On the same fold: 82.5 with the weights that made texts alone had
 * taught, 88.1 with words counted, each clipping six times, 1,400 variants and the mean of the
 * weights over all steps. Over two folds of 143 clippings: 86.1 with clippings and 700 variants,
 * 87.8 with all of that, 85.2 with the weights after the last step.
 *
 * <h2>News with marked names</h2>
 *
 * {@link io.chapar.train.MarkedNews} are articles whose people, organisations and places are marked
 * by {@code docs/names.md}: invented ones, and real ones of the corpora, of which only the marks
 * are here. They are to teach and to judge what finds names; nothing is trained from them yet.
 *
 * <h2>To widen it</h2>
 *
 * All words lie in the resources of this package, a file for each language: {@code articles/} (see
 * {@link io.chapar.train.Manuscript}), {@code wordings/} and {@code names/} (see {@link
 * io.chapar.train.Table}), and {@code houses.tsv}. A language is these files and its weight in
 * {@link io.chapar.train.Stories}; {@code TablesTest} checks them.
 */
@NullMarked
package io.chapar.train;

import org.jspecify.annotations.NullMarked;
