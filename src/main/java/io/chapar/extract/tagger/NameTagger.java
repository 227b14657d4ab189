package io.chapar.extract.tagger;

import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of an article by learned weights; safe for many threads. In a language that nothing was
 * learned from, tables, shapes and marks decide.
 */
public final class NameTagger {
  /** What the table of heads says of a part of the organisation that follows. */
  private static final String PART = "part";

  private static final LexicalCategory[] OTHERS = {
    LexicalCategory.PLACE,
    LexicalCategory.TOWN,
    LexicalCategory.ORGANISATION,
    LexicalCategory.AGENCY
  };

  private final NameWeights weights;

  public NameTagger(NameWeights weights) {
    this.weights = weights;
  }

  /**
   * @param blocks of one article
   */
  public TaggedNames names(List<TokenisedBlock> blocks) {
    List<FoundName> names = new ArrayList<>();
    for (NameFeatures features : NameFeatures.of(blocks, isKnown(blocks))) {
      int[] best = NameLabels.best(weights.scores(features), weights.transitions());
      int end = 0;
      for (FoundName name : NameLabels.names(features.block(), best)) {
        names.add(withHead(name, end));
        end = name.to();
      }
    }
    return new TaggedNames(in(names));
  }

  /**
   * What speaks for each name, by its place: groups of features (the word itself with how the
   * article uses it, its neighbours, shapes, marks, tables), each with its sum of weights.
   */
  public Map<Span, String> evidence(List<TokenisedBlock> blocks) {
    Map<TokenisedBlock, List<FoundName>> names = FoundName.byBlock(names(blocks).all());
    Map<Span, String> evidence = new HashMap<>();
    for (NameFeatures features : NameFeatures.of(blocks, isKnown(blocks))) {
      names
          .getOrDefault(features.block(), List.of())
          .forEach(name -> evidence.put(name.span(), weights.evidence(features, name)));
    }
    return evidence;
  }

  private boolean isKnown(List<TokenisedBlock> blocks) {
    return !blocks.isEmpty() && weights.knows(blocks.get(0).language().tag());
  }

  /**
   * @param free the first token that no name before has
   */
  private static FoundName withHead(FoundName name, int free) {
    TokenisedBlock block = name.block();
    boolean first = block.language().jobTitles() == Language.HeadDirection.FIRST;
    boolean may = first && name.kind() == NameKind.ORGANISATION;
    Match head = may ? block.endingAt(LexicalCategory.BODY, name.from()) : null;
    return head != null && head.from() >= free && head.field(0).equals(PART)
        ? new FoundName(block, head.from(), name.to(), NameKind.ORGANISATION)
        : name;
  }

  /**
   * Of the names of an article, single words that end somebody's whole name elsewhere in it and
   * that no table has for a place or organisation: they are that person's.
   */
  private static List<FoundName> in(List<FoundName> names) {
    Set<String> surnames = new HashSet<>();
    names.stream()
        .filter(name -> name.kind() == NameKind.PERSON && name.length() > 1)
        .forEach(name -> surnames.add(last(name)));
    return names.stream().map(name -> isSurname(name, surnames) ? person(name) : name).toList();
  }

  private static String last(FoundName name) {
    return name.block().token(name.to() - 1).folded();
  }

  private static boolean isSurname(FoundName name, Set<String> surnames) {
    TokenisedBlock block = name.block();
    return name.kind() != NameKind.PERSON
        && name.length() == 1
        && surnames.contains(last(name))
        && !block.anyOf(name.from(), OTHERS);
  }

  private static FoundName person(FoundName name) {
    return new FoundName(name.block(), name.from(), name.to(), NameKind.PERSON);
  }

  /** The names of an article, in its order; none overlaps another. */
  public record TaggedNames(List<FoundName> all) {
    private static final TaggedNames NONE = new TaggedNames(List.of());

    /** Also notes them in the blocks; none in a language without tables. */
    public static TaggedNames in(List<TokenisedBlock> blocks, NameTagger tagger) {
      boolean tables = !blocks.isEmpty() && blocks.get(0).language().hasTables();
      TaggedNames names = tables ? tagger.names(blocks) : NONE;
      names.all.forEach(FoundName::note);
      return names;
    }

    public List<FoundName> of(NameKind kind) {
      return all.stream().filter(name -> name.kind() == kind).toList();
    }
  }
}
