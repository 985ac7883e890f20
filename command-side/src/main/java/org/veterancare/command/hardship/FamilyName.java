package org.veterancare.command.hardship;

import java.util.Set;
import org.veterancare.events.Personal;

/** What a public notice may show of a name: one character, or one of the family names of two (HRD-05). */
final class FamilyName {

    private static final Set<String> OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空",
            "端木", "东方", "南宫", "西门", "东郭", "百里", "呼延", "轩辕", "独孤", "澹台", "申屠", "太史", "公冶", "濮阳",
            "闾丘", "钟离", "鲜于", "完颜", "拓跋", "赫连", "纳兰", "第五");

    private FamilyName() {}

    static boolean isOne(Personal shown) {
        String name = shown.clear().strip();
        boolean oneHan = name.codePointCount(0, name.length()) == 1
                && Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
        return oneHan || OF_TWO.contains(name);
    }
}
