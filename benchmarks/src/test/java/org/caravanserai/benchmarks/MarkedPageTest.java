package org.caravanserai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedPageTest {
  private static final MarkedPage PAGE =
      new MarkedPage("before\n<!-- x:begin -->\nold\n<!-- x:end -->\nafter\n");

  @Test
  void what_stands_between_the_marks_is_replaced_and_nothing_else() {
    assertThat(PAGE.with("x", List.of("new", "lines")).text())
        .isEqualTo("before\n<!-- x:begin -->\nnew\nlines\n<!-- x:end -->\nafter\n");
  }

  @Test
  void writing_twice_is_writing_once() {
    MarkedPage once = PAGE.with("x", List.of("new"));
    assertThat(once.with("x", List.of("new"))).isEqualTo(once);
  }

  @Test
  void what_was_written_is_read_back() {
    assertThat(PAGE.lines("x")).containsExactly("old");
    assertThat(PAGE.with("x", List.of("", "new", "")).lines("x")).containsExactly("", "new", "");
  }

  @Test
  void a_page_without_the_marks_is_left_alone() {
    assertThatThrownBy(() -> PAGE.with("y", List.of()))
        .hasMessage(
            "The page lacks <!-- y:begin --> and <!-- y:end -->: add both lines where the table"
                + " belongs");
  }
}
