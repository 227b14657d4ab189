package io.chapar.feed.xml;

import static io.chapar.feed.Examples.atom;
import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.document.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorLineTest {
  @Test
  void takesTheAuthorsOfTheFeedThatAnEntryIsFrom() {
    String source = "<source><title>S</title><author><name>Ann</name></author></source>";
    String own = "<author><name>Ben</name></author>";
    assertThat(entry(atom("<entry>" + source + "</entry>")).authors())
        .extracting(Person::name)
        .containsExactly("Ann");
    assertThat(entry(atom("<entry>" + source + own + "</entry>")).authors())
        .extracting(Person::name)
        .containsExactly("Ben");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ann Author                               | Ann Author               | -           | -",
        "Ann Author (Economy)                     | Ann Author (Economy)     | -           | -",
        "ann@e.example                            | -                        | ann@e.example | -",
        "mailto:ann@e.example (Ann Author)        | Ann Author               | ann@e.example | -",
        "ann@e.example [Ann Author]               | Ann Author               | ann@e.example | -",
        "Ann Author <ann@e.example>               | Ann Author               | ann@e.example | -",
        "Ann Author (Economy) <ann@e.example>     | Ann Author (Economy)     | ann@e.example | -",
        "Ann (a@e.example) (b@e.example)          | Ann                      | a@e.example | -",
        "\"Ann Author\" <ann@e.example>           | Ann Author               | ann@e.example | -",
        "https://e.example/ann                    | - | - | https://e.example/ann",
        "Ann Author (https://e.example/ann)       | Ann Author | - | https://e.example/ann",
        "ann@e.example <http://e.example/ann>     | - | ann@e.example | http://e.example/ann",
        "https://e.example/Ann_(writer) Ann       | Ann | - | https://e.example/Ann_(writer)",
        "Ann (https://e.example/ann_(writer))     | Ann | - | https://e.example/ann_(writer)",
        "(Ann Author) https://e.example/ann)      | Ann Author | - | https://e.example/ann",
        "Ann Author, ann@e.example                | Ann Author | ann@e.example | -",
        "ann@e.example - Ann Author               | Ann Author | ann@e.example | -",
        "Author, Ann <ann@e.example>              | Author, Ann | ann@e.example | -",
        "Ann (a@e.example), Business Editor       | Ann, Business Editor | a@e.example | -",
        "Ann, Ben <ann@e.example>                 | Ann, Ben | ann@e.example | -",
        "Ann <a@e.example> and Ben <b@e.example>  | Ann and Ben | a@e.example | -",
      })
  void partsALineOfAnAuthor(String line, String name, String email, String uri) {
    String author = "<author><![CDATA[" + line + "]]></author>";
    assertThat(entry(item(author)).authors()).containsExactly(new Person(name, email, uri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@e.example (Ann), b@e.example (Ben)",
        "Ann <a@e.example>, Ben <b@e.example>",
        "Ann <a@e.example>; \"Ben\" <b@e.example>;",
        "Ann <a@e.example>، Ben <b@e.example>",
        "a@e.example (Ann) b@e.example (Ben)",
      })
  void tellsApartPeopleWhoEachHaveAnAddress(String line) {
    assertThat(entry(item("<dc:creator><![CDATA[" + line + "]]></dc:creator>")).authors())
        .containsExactly(
            new Person("Ann", "a@e.example", null), new Person("Ben", "b@e.example", null));
  }

  @Test
  void keepsNamesTogetherThatABracketHolds() {
    String line = "<author>a@e.example (Author, Ann), b@e.example (Writer, Ben)</author>";
    assertThat(entry(item(line)).authors())
        .extracting(Person::name)
        .containsExactly("Author, Ann", "Writer, Ben");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ".", ",", "<b></b>"})
  void seesNobodyWhereThereIsNoWord(String line) {
    String author = "<author><![CDATA[" + line + "]]></author>";
    assertThat(entry(item(author)).authors()).isEmpty();
  }
}
