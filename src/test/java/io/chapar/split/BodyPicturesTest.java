package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Image;
import io.chapar.article.Metadata;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that stand in a page's text. */
class BodyPicturesTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);
  private static final String DECLARED =
      "<meta property='og:image' content='https://news.example/lead-1200x630.jpg'>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='/pier.jpg'>",
        "<img src='data:image/gif;base64,R0lGOD' data-src='/pier.jpg'>",
        "<img src='/blank.gif' data-original='/pier.jpg'>",
        "<img data-srcset='/small.jpg 300w, /pier.jpg 1200w'>",
        "<noscript><img src='/pier.jpg'></noscript>",
        "<picture><source srcset='/pier.jpg 2x'><img></picture>",
        "<amp-img src='/pier.jpg'></amp-img>",
        "<a href='/large/pier.jpg?w=2000'><img src='/pier.jpg'></a>",
      })
  void areReadHoweverTheyAreLoaded(String image) {
    assertThat(paths(TEXT + "<figure>" + image + "</figure>" + TEXT)).containsExactly("/pier.jpg");
  }

  @Test
  void haveTheCaptionAndTheCreditOfTheirOwnFigures() {
    String figure =
        "<figure><img src='/%s.jpg'><figcaption><p>%s</p><p>Photo: Ann Lee</p></figure>";
    String page =
        figure.formatted("pier", "The old pier") + TEXT + figure.formatted("quay", "Quay");
    List<Image> images = split(TEXT + page + TEXT).images();
    assertThat(images).extracting(Image::caption).containsExactly("The old pier", "Quay");
    assertThat(images).extracting(Image::credit).containsOnly("Photo: Ann Lee");
  }

  @Test
  void followWhatIsDeclaredAndRepeatItInNoOtherSize() {
    String lead = "<figure><img src='/lead-640x480.jpg'></figure>";
    String other = "<figure><img src='/lead-of-the-mobile-page.jpg'></figure>";
    assertThat(paths(DECLARED + other + TEXT + lead + "<p><img src='/pier.jpg'></p>" + TEXT))
        .containsExactly("/lead-1200x630.jpg", "/pier.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><img src='/icons/share.png'></p>",
        "<p><img src='/x.jpg' width=1 height=1></p>",
        "<p><img src='https://counter.example/1' style='position:absolute; left:-9999px;'></p>",
        "<p><img src='/flags/de' style='height: 16px'>Germany</p>",
        "<p><img src='/thumbs/56x56/x.jpg'></p>",
        "<p><img src='/img/grey-placeholder.png'></p>",
        "<p><img src='/1px.gif' data-url='/x_${format}.jpg'></p>",
        "<p><img data-src='https://video.example/embed/7'></p>",
        "<p><a href='/other'><img src='/x.jpg'></a></p>",
        "<aside class=related><figure><img src='/x.jpg'></figure></aside>",
        "<div class=comments><img src='/x.jpg'></div>",
        "<figure><a href='/other'><img src='/x.jpg'>Ferry sold to a bank</a></figure>",
      })
  void areNoSymbolsNorThoseOfOtherArticles(String other) {
    assertThat(paths(TEXT + other + TEXT)).isEmpty();
  }

  @Test
  void areThoseOfAShapeOrABorderThatLooksSmall() {
    String image = "<p><img src='/16x10/pier.jpg' style='border-width:1px; max-width:90px'></p>";
    assertThat(paths(TEXT + image + TEXT)).containsExactly("/16x10/pier.jpg");
  }

  private static List<String> paths(String body) {
    return split(body).images().stream().map(image -> image.address().getPath()).toList();
  }

  private static Metadata split(String body) {
    String page = "<article><h1>Bridge to be repaired</h1>" + body + "</article>";
    return SPLITTER.split(Pages.html(page)).metadata();
  }
}
