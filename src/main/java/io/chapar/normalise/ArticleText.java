package io.chapar.normalise;

import io.chapar.article.Agency;
import io.chapar.article.Article;
import io.chapar.article.Article.Direction;
import io.chapar.article.Block;
import io.chapar.article.CpuBudget;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.article.Rights;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.language.DetectedLanguage;
import io.chapar.normalise.language.LanguageCodes;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.normalise.language.Scripts;
import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.persian.PageWords;
import io.chapar.normalise.persian.PersianText;
import io.chapar.normalise.persian.Slug;
import io.chapar.normalise.persian.SpellingEvidence;
import io.chapar.normalise.repair.BrokenWords;
import io.chapar.normalise.repair.DottedI;
import io.chapar.normalise.repair.Entities;
import io.chapar.normalise.repair.Mojibake;
import io.chapar.normalise.repair.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One article on its way; title and blocks share the evidence of the page. */
final class ArticleText {
  /** Enough of an article to tell its language. */
  private static final int SAMPLE = 3000;

  /** Enough of a block to tell its script. */
  private static final int BEGINNING = 200;

  /** Languages of which windows-1256 is a usual encoding. */
  private static final Set<String> ARABIC = Set.of("fa", "prs", "ar", "ur", "ps");

  /** Characters of ASCII and the block Arabic that stand for nothing else. */
  private static final boolean[] SOUND = new boolean[ArabicLetters.FIRST + ArabicLetters.BLOCK];

  static {
    Arrays.fill(SOUND, ' ', 0x7F, true);
    Arrays.fill(SOUND, ArabicLetters.FIRST, SOUND.length, true);
    SOUND['\n'] = true;
    SOUND['&'] = false;
  }

  private final RawArticle raw;
  private final LanguageDetector detector;
  private final Trace trace;
  private final @Nullable String declared;
  private final List<String> mended = new ArrayList<>();
  private final BrokenWords broken = new BrokenWords(mended);
  private final DetectedLanguage language;
  private final SpellingEvidence page;

  ArticleText(RawArticle raw, LanguageDetector detector, Trace trace) {
    this.trace = trace;
    this.raw = raw;
    this.detector = detector;
    this.declared = raw.metadata().language();
    int kept = 0;
    for (RawBlock block : raw.blocks()) {
      trace.at(block.kind().isMark() ? "mark" : "block " + kept++);
      mended.add(mend(block.text()));
    }
    this.language = detector.detect(sample(), declared);
    this.page = page();
  }

  Article article() {
    List<Block> blocks = new ArrayList<>(mended.size());
    for (int i = 0; i < mended.size(); i++) {
      RawBlock block = raw.blocks().get(i);
      if (!block.kind().isMark()) {
        trace.at("block " + blocks.size());
        blocks.add(block(block, mended.get(i)));
      }
    }
    Direction direction = Scripts.isRightToLeft(language.script()) ? Direction.RTL : Direction.LTR;
    return new Article(
        raw.origin(), metadata(), language.tag(), language.script(), direction, blocks);
  }

  private Block block(RawBlock block, String text) {
    DetectedLanguage own = own(text);
    String tag = own.tag().equals(language.tag()) ? null : own.tag();
    return new Block(block.kind(), normalise(text, own), block.text(), tag);
  }

  private String mend(String text) {
    CpuBudget.tick();
    if (isSound(text)) {
      return text;
    }
    boolean arabic = declared != null && ARABIC.contains(LanguageCodes.tag(declared, "Arab"));
    return Mojibake.mendSigns(Mojibake.mend(Entities.decode(text, trace), arabic, trace), trace);
  }

  /** Whether the text is of ASCII and the block Arabic alone, so that nothing is to be mended. */
  private static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < SOUND.length ? !SOUND[c] : c != ArabicLetters.ZWNJ) {
        return false;
      }
    }
    return true;
  }

  private String sample() {
    String title = raw.metadata().title();
    if (title == null && mended.size() == 1) {
      return mended.get(0);
    }
    StringBuilder sample = new StringBuilder();
    if (title != null) {
      sample.append(mend(title)).append('\n');
    }
    for (int i = 0; i < mended.size() && sample.length() < SAMPLE; i++) {
      String text = mended.get(i);
      sample.append(text, 0, Math.min(text.length(), SAMPLE)).append('\n');
    }
    return sample.toString();
  }

  private SpellingEvidence page() {
    if (!language.isPersian()) {
      return SpellingEvidence.none();
    }
    Metadata metadata = raw.metadata();
    Map<String, String> joins =
        Slug.joins(metadata.canonicalUrl() != null ? metadata.canonicalUrl() : metadata.url());
    List<String> texts = new ArrayList<>(mended);
    if (metadata.title() != null) {
      texts.add(metadata.title());
    }
    return new SpellingEvidence(joins, hasJoiner(), new PageWords(texts));
  }

  private boolean hasJoiner() {
    for (String text : mended) {
      if (ArabicLetters.hasJoiner(text)) {
        return true;
      }
    }
    return false;
  }

  private String normalise(String text) {
    return normalise(text, own(text));
  }

  private String normalise(String text, DetectedLanguage own) {
    if (own.isPersian()) {
      return PersianText.normalise(text, page, trace);
    }
    String plain = PlainText.normalise(broken.mend(text, trace), own.tag().equals("fr"), trace);
    return own.hasDotlessI() ? DottedI.mend(plain, trace) : plain;
  }

  /**
   * Only the Arabic script has languages whose rules differ so much that any quotation must show
   * them; in others it is read in the article's language where no small words say otherwise.
   */
  private DetectedLanguage own(String text) {
    CpuBudget.tick();
    if (mended.size() == 1) {
      return language;
    }
    boolean beside = !language.script().equals("Arab") && isOfItsScript(text);
    return beside ? detector.detectBeside(language, text) : detector.detectWithin(language, text);
  }

  private boolean isOfItsScript(String text) {
    return Scripts.main(text.toCharArray(), Math.min(text.length(), BEGINNING))
        .equals(language.script());
  }

  private @Nullable String text(String place, @Nullable String text) {
    trace.at(place);
    return text == null ? null : normalise(mend(text));
  }

  private List<String> texts(String place, List<String> texts) {
    trace.at(place);
    return texts.isEmpty() ? List.of() : texts.stream().map(text -> normalise(mend(text))).toList();
  }

  private Metadata metadata() {
    Metadata old = raw.metadata();
    Agency agency = old.agency();
    List<String> bylines = texts("bylines", old.bylines());
    return old.toBuilder()
        .title(text("title", old.title()))
        .summary(text("summary", old.summary()))
        .bylines(bylines)
        .bylineOrganisations(organisations(old, bylines))
        .agency(agency == null ? null : new Agency(agency.id(), agencyName(agency)))
        .language(language.tag())
        .section(text("section", old.section()))
        .tags(texts("tags", old.tags()))
        .images(
            old.images().isEmpty() ? List.of() : old.images().stream().map(this::image).toList())
        .publisher(text("publisher", old.publisher()))
        .provider(text("provider", old.provider()))
        .alternativeHeadline(text("alternativeHeadline", old.alternativeHeadline()))
        .located(text("located", old.located()))
        .rights(rights(old.rights()))
        .build();
  }

  /** As they are written among the bylines. */
  private static List<String> organisations(Metadata old, List<String> bylines) {
    return old.bylineOrganisations().isEmpty()
        ? List.of()
        : IntStream.range(0, bylines.size())
            .filter(i -> old.bylineOrganisations().contains(old.bylines().get(i)))
            .mapToObj(bylines::get)
            .toList();
  }

  private String agencyName(Agency agency) {
    trace.at("agency");
    return normalise(agency.name());
  }

  private Image image(Image image) {
    return image.with(text("caption", image.caption()), text("credit", image.credit()));
  }

  /** A licence and terms may be addresses, which stay as they are. */
  private Rights rights(Rights old) {
    return old.declareNothing()
        ? old
        : new Rights(
            old.license(),
            text("rights.copyrightHolder", old.copyrightHolder()),
            text("rights.copyrightNotice", old.copyrightNotice()),
            old.usageTerms(),
            old.embargoedUntil(),
            old.expires());
  }
}
