"""The names of parts in Japanese, Chinese, Korean, Vietnamese, Hebrew and Arabic."""

from __future__ import annotations

from pmtui.exchange.readers.markdown.part_names import Name

EASTERN: dict[Name, str] = {
    Name.SUMMARY: "tóm tắt|tổng quan|chuyện gì đã xảy ra|mô tả|mô tả sự cố|תקציר|סיכום|ملخص|الملخص|สรุป"
    "|사건 요약|장애 요약|무슨 일이 있었나|장애 내용|현상|문제 상황|문제|インシデントの概要"
    "|障害の概要|発生したこと|何が起こったか|事象の概要|ざっくり概要|故障概要|事件概要|事故概要"
    "|事故摘要|问题现象|现象|故障现象"
    "|发生了什么|发生什么事|事件总结|事故总结",
    Name.IMPACT: "ảnh hưởng|tác động|mức độ ảnh hưởng|phạm vi ảnh hưởng|השפעה|التأثير|الأثر|임팩트|영향도"
    "|서비스 영향|고객 영향|피해 범위|피해|インパクト|被害範囲|ユーザーへの影響|お客様への影響"
    "|影响评估|损失|业务损失",
    Name.ROOT_CAUSE: "nguyên nhân gốc rễ|nguyên nhân gốc|סיבת שורש|שורש הבעיה|السبب الجذري|근본원인"
    "|직접 원인"
    "|발생 원인|장애 원인|원인 파악|直接的な原因|根本的な原因|根源原因|问题根因|根因定位"
    "|原因定位",
    Name.TRIGGER: "yếu tố kích hoạt|tác nhân kích hoạt|계기|발단|촉발 요인|引き金|契機|触发事件|触发点"
    "|诱发因素",
    Name.DETECTION: "phát hiện|זיהוי|الاكتشاف|인지|발견|장애 인지|감지 방법|인지 경위|発覚の経緯|検知の経緯"
    "|発見のきっかけ|监测"
    "|侦测",
    Name.RESOLUTION: "khắc phục|cách khắc phục|xử lý|giải pháp|giải quyết|פתרון|الحل|대응|조치사항|해결책"
    "|장애 대응|대응 과정|조치 과정|임시 조치|復旧方法|対処方法|解決方法|解决办法|修复方案"
    "|恢复过程"
    "|处理方式|解决方案|处理过程",
    Name.TIMELINE: "dòng thời gian|diễn biến|diễn biến sự cố|timeline sự cố|ציר זמן|לוח זמנים"
    "|التسلسل الزمني"
    "|장애 타임라인|시간대별 대응|사건 일지|시간순 정리|対応の経緯"
    "|事件时间轴|时间轴|时间表",
    Name.ACTIONS: "hành động|các hành động|việc cần làm|biện pháp phòng ngừa|hành động khắc phục"
    "|kế hoạch hành động|các bước tiếp theo|פעולות|משימות|צעדים הבאים|الإجراءات|الخطوات التالية"
    "|액션아이템|조치 항목|향후 개선 사항|재발방지|재발 방지 액션"
    "|재발방지 대책|후속 작업|후속조치|향후 조치|할 일"
    "|개선 사항|개선 계획|향후 대책|개선안|今後の対策|后续优化|优化项|整改项|后续动作|跟进事项"
    "|行动计划"
    "|行动项目|待办事项|改善计划|后续追踪|追踪事项",
    Name.LESSONS: "bài học|bài học kinh nghiệm|bài học rút ra|לקחים|מה למדנו|الدروس المستفادة|배운 것"
    "|레슨런"
    "|느낀 점|학습 포인트|学んだ教訓|反思总结"
    "|学到的教训|心得体会|学到什么",
    Name.WENT_WELL: "điều gì tốt|điều gì diễn ra tốt|những điều làm tốt|điểm tốt|מה עבד טוב|מה הלך טוב"
    "|ما سار بشكل جيد|좋았던 점|잘 된 점|잘한 것|うまく行ったこと|よかった点|做的好的地方"
    "|哪些做得好"
    "|顺利的部分|做得好的部分",
    Name.WENT_WRONG: "điều gì chưa tốt|điều gì không tốt|điểm chưa tốt|מה לא עבד|מה השתבש"
    "|ما لم يسر بشكل جيد"
    "|아쉬웠던 점|못한 점|부족했던 점|개선할 점|うまく行かなかったこと|做得不好的地方"
    "|哪里做得不好|不足"
    "|需改进|待改进|做得不好的部分|可以改进的地方",
    Name.LUCKY: "may mắn|chúng ta may mắn ở đâu|איפה היה לנו מזל|운 좋았던 점|행운|다행이었던 점|幸運な点"
    "|我们幸运的地方"
    "|运气好的地方|幸运的部分",
    Name.CONTRIBUTORS: "các yếu tố góp phần|기여요인|간접 원인|間接的な原因|间接原因|次要原因",
    Name.BACKGROUND: "bối cảnh|רקע|الخلفية|背景情報|背景说明|背景资讯|背景",
    Name.APPENDIX: "liên kết|tham khảo|参考リンク|参考链接|참고 링크|관련 링크|링크|相关连结|参考资料",
}

WRITTEN_SIMPLY = str.maketrans(
    "響範圍發現時間線軸問題總結後續動項務責負態狀開關閉優級過處復偵測檢觸誘經驗訓學習進預計畫補說戶業點運氣順"
    "還應對機環據備註連資訊導錯誤該與將為們個這來沒屬調監報標簡週遠當幾僅執啟帳庫營讓認識變擊壞麼盤辦體會採覽緣產樣",
    "响范围发现时间线轴问题总结后续动项务责负态状开关闭优级过处复侦测检触诱经验训学习进预计划补说户业点运气顺"
    "还应对机环据备注连资讯导错误该与将为们个这来没属调监报标简周远当几仅执启账库营让认识变击坏么盘办体会采览缘产样",
)
"""The simple forms of the Chinese signs that names of parts are written with in Taiwan and Hong Kong."""
