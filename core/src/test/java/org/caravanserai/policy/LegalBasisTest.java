package org.caravanserai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.junit.jupiter.api.Test;

/** What a statement rests on, in parts that a page may join. */
class LegalBasisTest {
  private static final Policy.Instrument TAX_CODE =
      new Policy.Instrument(Text.english("Tax Code"), "ZRU-599", "2019-12-30", "Art. 473");

  @Test
  void the_instrument_is_named_in_the_language_of_the_reader_with_its_number_and_article() {
    assertThat(new LegalBasis(null, TAX_CODE).parts("税法"))
        .containsExactly("税法", "ZRU-599", "Art. 473");
  }

  @Test
  void what_an_instrument_lacks_is_left_out() {
    Policy.Instrument bare = new Policy.Instrument(Text.english("Tax Code"), null, null, null);
    assertThat(new LegalBasis(null, bare).parts("Tax Code")).containsExactly("Tax Code");
  }

  @Test
  void a_provision_stands_alone() {
    assertThat(new LegalBasis("Tax Code, Art. 483", TAX_CODE).parts("Tax Code"))
        .containsExactly("Tax Code, Art. 483");
  }
}
