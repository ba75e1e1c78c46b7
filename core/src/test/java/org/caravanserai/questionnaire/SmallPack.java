package org.caravanserai.questionnaire;

import java.nio.file.Path;
import org.caravanserai.knowledge.Packs;

/** A dictionary of a dozen words with policies about them. */
final class SmallPack {
  private SmallPack() {}

  static Packs in(Path folder) {
    return Packs.in(folder)
        .file(
            "codes/iso3166.csv",
            """
            code,level,label_en,label_zh,label_ru,label_uz,source,confidence
            CN,country,China,中国,Китай,Xitoy,ISO,high
            KZ,country,Kazakhstan,哈萨克斯坦,Казахстан,Qozogʻiston,ISO,high
            UZ,country,Uzbekistan,乌兹别克斯坦,Узбекистан,Oʻzbekiston,ISO,high
            """)
        .file(
            "codes/isic.csv",
            """
            code,level,label_en,label_zh,label_ru,label_uz,source,confidence
            C,section,Manufacturing,制造业,Обрабатывающая промышленность,Ishlab chiqarish,UN,high
            13,division,Manufacture of textiles,纺织品制造,Производство текстильных изделий,Toʻqimachilik,UN,high
            28,division,Manufacture of machinery,机械制造,Производство машин,Mashinalar,UN,high
            """)
        .attributes(
            "project_country code list:iso-3166-1",
            "activity_isic code list:isic",
            "investor_country code list:iso-3166-1",
            "sector_tags codes textiles machine_building",
            "employees integer",
            "investment_usd money USD",
            "in_zone boolean",
            "trade_name text",
            "small_a boolean",
            "small_b boolean",
            "small_c boolean",
            "goods_hs code list:hs subject:consignment",
            "dispatch_country code list:iso-3166-1 subject:consignment",
            "destination_country code list:iso-3166-1 subject:consignment",
            "perishable boolean subject:consignment")
        .append(
            "attributes.yaml",
            """
            - name: zone_since
              type: date
              subject: project
              asked-when: "project_country == 'UZ' && in_zone"
              question: {en: Since?, zh: Since?, ru: Since?, uz: Since?}
            - name: shelf_life_days
              type: integer
              subject: consignment
              asked-when: perishable
              question: {en: Days?, zh: Days?, ru: Days?, uz: Days?}
            """)
        .table(
            "places",
            "code,name_en,name_uz,country,subdivision,lat,lon,kinds",
            "CNKHG,Kashgar,Qashqar,CN,CN,39.47,75.99,city",
            "UZTAS,Tashkent,Toshkent,UZ,UZ,41.31,69.28,city")
        .policy("uz.size", criterion("project_country == 'UZ' && employees > 50"))
        .policy("uz.size.more", criterion("project_country == 'UZ' && employees > 100"))
        .policy("uz.size.most", criterion("project_country == 'UZ' && employees > 500"))
        .policy("uz.zone", criterion("project_country == 'UZ' && zone_since < date('2026-01-01')"))
        .policy(
            "uz.grant",
            criterion("project_country == 'UZ'"),
            "worth: {usd: investment_usd * 0.1, says: {en: A tenth}}")
        .policy("uz.tags", criterion("project_country == 'UZ' && 'textiles' in sector_tags"))
        .policy("uz.small", criterion("small_a && small_b && small_c"))
        .policy("uz.cold", criterion("perishable && shelf_life_days < 10"))
        .policy("uz.fresh", criterion("perishable"))
        .policy("uz.from", criterion("investor_country == 'CN' && goods_hs in ['84', '8446']"));
  }

  private static String criterion(String when) {
    return "criteria: [{id: one, says: {en: One}, when: \"" + when + "\"}]";
  }
}
