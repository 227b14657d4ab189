package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walls and errors that only their text betrays, as their title is the site's name. */
class WallsTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String NAMED = "<title>Gazette</title><h1>Gazette</h1><main><p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error | The page you are looking for was moved or does not exist any more.",
        "error | An unexpected error occurred. Please try again later.",
        "error | صفحه مورد نظر شما یافت نشد. به صفحه نخست بازگردید.",
        "error | خبر درخواستی شما از سایت حذف شده است.",
        "error | عفواً، لم يتم العثور على الصفحة المطلوبة.",
        "error | Üzgünüz, aradığınız sayfaya ulaşılamıyor.",
        "error | К сожалению, такой страницы нет на нашем сайте.",
        "error | Siz qidirgan sahifa topilmadi.",
        "script | You need to enable JavaScript to run this app.",
        "script | Для работы сайта необходим JavaScript.",
        "login | Bu haberi okumak için giriş yapın ya da üye olun.",
        "subscription | این مطلب ویژه مشترکان است. برای ادامه اشتراک تهیه کنید.",
        "subscription | هذا المقال للمشتركين فقط. اختر باقة لمتابعة القراءة.",
        "subscription | Bu içerik yalnızca abonelere açıktır.",
        "subscription | Эта статья доступна только подписчикам.",
        "consent | We and our 842 partners store and access information on your device.",
        "consent | این وب‌سایت از کوکی‌ها برای بهبود تجربه شما استفاده می‌کند.",
        "consent | يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.",
        "consent | Мы и партнёры храним на вашем устройстве файлы cookie.",
        "consent | Cihazınızda çerezler gibi bilgileri saklar ve bunlara erişiriz.",
      })
  void areRefused(String kind, String text) {
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(NAMED + text)))
        .hasMessageContaining("page is no article (" + kind + " page that says \"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"۴۰۴", "Hata 404", "خطأ 404", "خطا", "Что-то пошло не так"})
  void areRefusedByAHeadingOfFewWords(String title) {
    assertThatThrownBy(() -> SPLITTER.split(Pages.html("<h1>" + title + "</h1><p>Try again.")))
        .hasMessageContaining("error page titled \"" + title + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The minister said: the page you are looking for is on our new site, and all of the old"
            + " ones will be there by the end of May.</p><p>The harbour council paid four"
            + " million for it, more than for any road of the last ten years, and"
            + " wants to have it back before winter.",
        "<p class=date>12 May 2024, 10:15</p><p>This domain is for sale, the council said.",
        "<p>Those who opened the site of the harbour on Monday were told that an unexpected error"
            + " occurred. A spokesman said that the fault was found at noon, and that no bookings"
            + " of the summer were lost.",
        "<p>The watchdog asked ten publishers whether they let partners store and access information"
            + " on devices of readers who have not agreed. They have until the end of May to answer,"
            + " or pay a fine.",
      })
  void areNotWhatAnArticleQuotes(String text) {
    String page = "<title>Gazette</title><article><h1>Old site is sold</h1>" + text;
    assertThat(SPLITTER.split(Pages.html(page)).blocks()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Error – human or machine?", "Ошибка", "خطا"})
  void areNotToldByABareWordAboveAText(String title) {
    String text =
        "<p>The keeper let the ball go in the last minute, and the match was lost after all. The"
            + " trainer said that he is proud of his team all the same.";
    assertThat(SPLITTER.split(Pages.html("<h1>" + title + "</h1>" + text)).blocks()).isNotEmpty();
  }

  @Test
  void areNoArticlesOfAHeadlineAlone() {
    String page =
        "<title>Bridge closed</title><meta property=og:type content=%s><h1>Bridge closed</h1>";
    assertThat(SPLITTER.split(Pages.html(page.formatted("article"))).metadata().title())
        .isEqualTo("Bridge closed");
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(page.formatted("website"))))
        .hasMessageContaining("no text and no date");
  }

  @Test
  void areNoPagesWithNeitherTextNorDate() {
    assertThatThrownBy(() -> SPLITTER.split(Pages.html("<title>Gazette</title><div id=app></div>")))
        .hasMessageContaining(
            "page is no article (no text and no date; if it is one, let body in ");
    String flash = "<title>Bridge closed</title><h1>Bridge closed</h1><time datetime=2024-05-06>";
    assertThat(SPLITTER.split(Pages.html(flash)).metadata().title()).isEqualTo("Bridge closed");
  }

  @Test
  void areNoAnswersOfAnInterface() {
    String answer = "{\"error\":\"not found\",\"status\":404}";
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(answer)))
        .hasMessageContaining("page holds no text");
  }
}
