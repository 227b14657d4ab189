package io.chapar.bench;

import java.nio.charset.StandardCharsets;

/** Feeds of a news house: 30 items with a summary and the whole text, 48 kB. */
final class FeedBodies {
  static final int ITEMS = 30;

  private FeedBodies() {}

  /**
   * @param site the address that links begin with
   * @param first the number of the oldest item
   */
  static byte[] rss(String site, int first) {
    StringBuilder out = new StringBuilder(50_000);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
        .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>خبر</title>")
        .append("<link>")
        .append(site)
        .append("</link><language>fa</language>\n");
    for (int n = first + ITEMS - 1; n >= first; n--) {
      item(out, site, n);
    }
    return out.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void item(StringBuilder out, String site, int n) {
    out.append("<item><title>قطار آزمایشی ساحلی شماره ")
        .append(n)
        .append("</title><link>")
        .append(site)
        .append("/news/")
        .append(n)
        .append("?utm_source=rss</link><guid>")
        .append(site)
        .append("/news/")
        .append(n)
        .append("</guid><pubDate>Tue, 03 Jun 2025 10:")
        .append(String.format("%02d:%02d", n / 60 % 60, n % 60))
        .append(" +0330</pubDate><dc:creator>نرگس بهاروند</dc:creator><category>اقتصاد</category>")
        .append("<description><![CDATA[<p>نخستین قطار آزمایشی خط ساحلی &nbsp;")
        .append(n)
        .append(" با سه واگن از رشت به راه افتاد.</p>]]></description><content:encoded><![CDATA[");
    for (int p = 0; p < 5; p++) {
      out.append("<p class=\"body\">The trial train left at dawn &amp; reached the port in <b>52")
          .append("</b> minutes; see <a href=\"/line/")
          .append(p)
          .append("\">the line</a>.</p>\n")
          .append("<figure><img src=\"/img/")
          .append(n)
          .append('-')
          .append(p)
          .append(".jpg\" alt=\"train\" width=\"640\"></figure>");
    }
    out.append("]]></content:encoded></item>\n");
  }
}
