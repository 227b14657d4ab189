package io.chapar.train;

import java.util.List;
import java.util.Locale;

/** The text of a page that is no article, as HTML: a list in one of many forms. */
final class OtherList {
  /** What the page is. */
  enum Sort {
    HOME,
    SECTION,
    TEASERS,
    SEARCH,
    FORUM,
    SHOP
  }

  private final Dice dice;
  private final String headingTag;
  private final String rowTag;
  private final boolean dated;
  private final boolean signed;
  private final boolean led;
  private final boolean more;

  OtherList(Dice dice) {
    this.dice = dice;
    this.headingTag = dice.pick(List.of("h2", "h3", "h3", "h4", "div", "strong"));
    this.rowTag = dice.pick(List.of("article", "div", "li", "section"));
    this.dated = dice.chance(0.5);
    this.signed = dice.chance(0.3);
    this.led = dice.chance(0.6);
    this.more = dice.chance(0.3);
  }

  /** What such a page is called; as titles of articles are long, a part of one serves. */
  static String name(String title, Dice dice) {
    String[] words = title.split("\\s+");
    String name = words[words.length - 1];
    return dice.chance(0.5) ? name : words[0] + " " + name;
  }

  String of(Sort sort, List<OtherPages.Told> told) {
    String first = told.get(0).title();
    String heading = dice.chance(0.6) ? "<h1>" + name(first, dice) + "</h1>" : "";
    return switch (sort) {
      case HOME -> lists(told);
      case SECTION, TEASERS -> heading + rows(told);
      case SEARCH -> "<h1>“" + name(first, dice) + "” (" + told.size() + ")</h1>" + found(told);
      case FORUM -> heading + threads(told);
      case SHOP -> heading + goods(told);
    };
  }

  private String lists(List<OtherPages.Told> told) {
    StringBuilder lists = new StringBuilder();
    for (int from = 0; from < told.size(); ) {
      int to = Math.min(told.size(), from + dice.between(3, 8));
      lists.append("<section><h2>").append(name(told.get(from).title(), dice));
      lists.append("</h2>").append(rows(told.subList(from, to))).append("</section>");
      from = to;
    }
    return lists.toString();
  }

  private String rows(List<OtherPages.Told> told) {
    StringBuilder rows = new StringBuilder(rowTag.equals("li") ? "<ul>" : "<div>");
    for (OtherPages.Told one : told) {
      rows.append(open(rowTag)).append(teaser(one)).append(close(rowTag));
    }
    return rows.append(rowTag.equals("li") ? "</ul>" : "</div>").toString();
  }

  private String teaser(OtherPages.Told told) {
    String link = "<a href='/n/" + dice.digits(7) + "'>" + told.title() + "</a>";
    String teaser = open(headingTag) + link + close(headingTag);
    teaser += led ? "<p>" + told.summary() + "</p>" : "";
    teaser +=
        dated ? "<span>" + dice.between(1, 28) + "." + dice.between(1, 12) + ".2023</span>" : "";
    teaser += signed ? "<span>" + name(told.summary(), dice) + "</span>" : "";
    return more ? teaser + "<a href='/n/" + dice.digits(7) + "'>…</a>" : teaser;
  }

  private String found(List<OtherPages.Told> told) {
    StringBuilder rows = new StringBuilder();
    for (OtherPages.Told one : told) {
      rows.append("<div><a href='/n/").append(dice.digits(7)).append("'>").append(one.title());
      rows.append("</a><p>… ").append(dice.pick(one.blocks())).append(" …</p></div>");
    }
    return rows.toString();
  }

  private String threads(List<OtherPages.Told> told) {
    StringBuilder rows = new StringBuilder("<table>");
    for (OtherPages.Told one : told) {
      String user = name(one.summary(), dice).toLowerCase(Locale.ROOT);
      rows.append("<tr><td>").append(dice.between(0, 300)).append("</td><td><a href='/t/");
      rows.append(dice.digits(6)).append("'>").append(one.title()).append("</a></td><td>");
      rows.append(user).append("</td><td>").append(dice.between(1, 23)).append(":15</td></tr>");
    }
    return rows.append("</table>").toString();
  }

  private String goods(List<OtherPages.Told> told) {
    StringBuilder rows = new StringBuilder("<ul>");
    for (OtherPages.Told one : told) {
      rows.append("<li><a href='/p/").append(dice.digits(5)).append("'>");
      rows.append(name(one.title(), dice)).append("</a> <span>");
      rows.append(dice.between(3, 999)).append(",00 €</span></li>");
    }
    return rows.append("</ul>").toString();
  }

  private static String open(String tag) {
    return "<" + tag + ">";
  }

  private static String close(String tag) {
    return "</" + tag + ">";
  }
}
