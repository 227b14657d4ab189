package io.chapar.normalise;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import io.chapar.article.Article;
import io.chapar.article.Article.Direction;
import io.chapar.article.Block;
import io.chapar.article.RawArticle;
import java.util.stream.Collectors;

/** NFC and single spaces, for text of any language. */
public final class ArticleNormaliser {

  public Article normalise(RawArticle raw) {
    String text = raw.blocks().stream().map(b -> b.text()).collect(Collectors.joining("\n"));
    String script = script(text);
    String language = raw.metadata().language() == null ? "und" : raw.metadata().language();
    boolean rtl = script.equals("Arab") || script.equals("Hebr");
    return new Article(
        raw.origin(),
        raw.metadata(),
        language,
        script,
        rtl ? Direction.RTL : Direction.LTR,
        raw.blocks().stream().map(b -> new Block(b.kind(), clean(b.text()), b.text())).toList());
  }

  private static String clean(String text) {
    return Normalizer2.getNFCInstance().normalize(text).replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static String script(String text) {
    int[] counts = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
    text.codePoints().filter(Character::isLetter).forEach(c -> counts[UScript.getScript(c)]++);
    int most = UScript.COMMON;
    for (int i = UScript.INHERITED + 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return UScript.getShortName(most);
  }
}
