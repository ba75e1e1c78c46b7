package org.caravanserai.platform.house;

/** A setting that cannot be: the house does not open. */
public final class SettingRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param wrong what is wrong with which setting; never the value of a secret
   * @param remedy what the operator is to do
   */
  public SettingRefused(String wrong, String remedy) {
    super(wrong + "; " + remedy);
    this.remedy = remedy;
  }

  String wrong() {
    String message = String.valueOf(getMessage());
    return message.substring(0, message.length() - remedy.length() - 2);
  }

  String remedy() {
    return remedy;
  }
}
