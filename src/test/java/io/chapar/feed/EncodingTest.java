package io.chapar.feed;

import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.parse;
import static io.chapar.feed.Examples.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.charset.DecodedText;
import io.chapar.feed.charset.FeedDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, Café à Genève",
    "windows-1251, Новости Алматы",
    "Shift_JIS, 日本のニュース",
    "windows-1254, İstanbul’da şiddetli yağış",
    "windows-1256, اخبار پژوهش و چاپ گزارش",
    "gb2312, 中国新闻",
    "euc-kr, 한국 뉴스",
    "koi8-r, Новости"
  })
  void believesTheXmlDeclarationAlone(String charset, String title) {
    String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + titled(title);
    assertThat(title(parse(xml, charset, "application/rss+xml"))).isEqualTo(title);
    assertThat(title(parse(xml, charset, "text/xml"))).isEqualTo(title);
  }

  @Test
  void believesTheServerBeforeTheDeclaration() {
    String xml = "<?xml version='1.0' encoding='koi8-r'?>" + titled("Новости Бишкека");
    assertThat(title(parse(xml, "windows-1251", "text/xml; charset=\"Windows-1251\"")))
        .isEqualTo("Новости Бишкека");
  }

  @Test
  void seesThatTheServerSaysLatin1OfUtf8() {
    assertThat(title(parse(titled("خبرگزاری"), "UTF-8", "text/xml; charset=iso-8859-1")))
        .isEqualTo("خبرگزاری");
  }

  @Test
  void seesThatTheServerSaysShiftJisOfUtf8() {
    String title = "日本のニュースと天気予報";
    assertThat(title(parse(titled(title), "UTF-8", "text/xml; charset=Shift_JIS")))
        .isEqualTo(title);
  }

  @Test
  void seesThatUtf8IsReallyWindows1252() {
    String xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + titled("L’été à la plage – déjà");
    assertThat(title(parse(xml, "windows-1252", null))).isEqualTo("L’été à la plage – déjà");
  }

  @Test
  void seesThatUtf16IsReallyUtf8() {
    String xml = "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + titled("Türkçe haber");
    assertThat(title(parse(xml, "UTF-8", null))).isEqualTo("Türkçe haber");
    assertThat(title(parse(xml + " ", "UTF-8", "text/xml; charset=utf-16le")))
        .isEqualTo("Türkçe haber");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void believesAByteOrderMarkMost(String charset) {
    assertThat(title(parse("\uFEFF" + titled("Қазақстан"), charset, "text/xml; charset=latin1")))
        .isEqualTo("Қазақстан");
    assertThat(title(parse("\uFEFF\n" + titled("Қазақстан"), charset, null)))
        .isEqualTo("Қазақстан");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void knowsWideEncodingsByTheirFirstCharacter(String charset) {
    String xml = "<?xml version=\"1.0\"?>" + titled("Тошкент");
    assertThat(title(parse(xml, charset, null))).isEqualTo("Тошкент");
  }

  @Test
  void readsPersianOfWindows1256WithoutAnyDeclaration() {
    String text =
        "به گزارش خبرنگار ما پژوهشگران کشور چهار گزارش تازه را چاپ کردند. "
            .repeat(12)
            .replace('ی', 'ي');
    byte[] bytes = titled(text).getBytes(Charset.forName("windows-1256"));
    assertThat(title(parse(bytes, null))).startsWith("به گزارش خبرنگار ما پژوهشگران");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, افزايش پنج درصدي توليد گندم در کشور",
    "windows-1256, ارتفاع أسعار النفط في الأسواق العالمية",
    "windows-1251, Цены на нефть выросли на мировых рынках",
    "koi8-r, Цены на нефть выросли на мировых рынках",
    "windows-1253, Αυξήθηκαν οι τιμές του πετρελαίου",
    "windows-1255, מחירי הנפט עלו בשווקים בעולם"
  })
  void knowsTheScriptOfOneTitleByItsLetters(String charset, String title) {
    assertThat(title(parse(titled(title), charset, null))).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Цены на нефть выросли на мировых рынках",
    "koi8-r, Цены на нефть выросли на мировых рынках",
    "windows-1253, Αυξήθηκαν οι τιμές του πετρελαίου",
    "windows-1252, Les élèves créés à l’été où déjà naïfs",
    "windows-1252, Ärzte überprüfen Größe äußerst gründlich"
  })
  void seesThatLatin1IsSaidOfAnotherScript(String charset, String title) {
    String xml = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + titled(title);
    assertThat(title(parse(xml, charset, "text/xml"))).isEqualTo(title);
    assertThat(title(parse(titled(title), charset, "text/xml; charset=iso-8859-1")))
        .isEqualTo(title);
    String right = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + titled(title);
    assertThat(title(parse(right, charset, "text/xml; charset=iso-8859-1"))).isEqualTo(title);
  }

  @Test
  void takesTheDeclaredLanguageForAHintOfTheEncoding() {
    String xml = "<rss><channel><language>ru</language><item><title>Погода</title></item>";
    assertThat(title(parse(xml, "windows-1251", null))).isEqualTo("Погода");
  }

  @Test
  void keepsUtf8ThatIsCutInsideALetter() {
    byte[] whole = titled("خبرگزاری جمهوری اسلامی").getBytes(StandardCharsets.UTF_8);
    int cut = new String(whole, StandardCharsets.ISO_8859_1).indexOf("</title>") - 1;
    DecodedText decoded = FeedDecoder.decode(Arrays.copyOf(whole, cut), null);
    assertThat(decoded.label()).isEqualTo("utf-8");
    assertThat(decoded.text()).contains("خبرگزاری جمهوری");
  }

  @Test
  void readsEncodingsThatDoNotExistAsWhatTheyAre() {
    String xml = "<?xml version=\"1.0\" encoding=\"BOGUS\"?>" + titled("ایران");
    assertThat(title(parse(xml, "UTF-8", "text/xml; charset=,"))).isEqualTo("ایران");
  }

  @Test
  void namesTheEncodingAsAnnounced() {
    assertThat(parse(titled("a"), "US-ASCII", "text/xml").encoding()).isEqualTo("us-ascii");
    assertThat(parse(titled("a"), "US-ASCII", "application/xml").encoding()).isEqualTo("utf-8");
    assertThat(parse(titled("é"), "UTF-8", "text/xml").encoding()).isEqualTo("utf-8");
  }

  @Test
  void unpacksGzipThatNobodyAskedFor() throws IOException {
    assertThat(title(parse(gzip(titled("packed")), "application/xml"))).isEqualTo("packed");
  }

  @Test
  void readsAsMuchOfBrokenGzipAsThereIs() throws IOException {
    byte[] whole = gzip(titled("first") + "<!--" + "x1y2z3".repeat(5000) + "-->");
    byte[] half = Arrays.copyOf(whole, whole.length / 2 + 20);
    assertThat(title(parse(half, "application/xml"))).isEqualTo("first");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static String titled(String title) {
    return item("<title>" + title + "</title>");
  }
}
