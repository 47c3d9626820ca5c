/// The style sheet of a page: a narrow screen, a wide one, and paper.
///
/// Every colour of text has a contrast of at least 4.5 on its ground; what is shaded is also marked by a sign.
enum PageStyle {
  static let sheet = """
    :root{--ink:#1b2027;--soft:#4d5763;--line:#c9d0d8;--pale:#f2f5f8;--deep:#1d4468;--unmet:#f2d5cd;--floor:#f8ecc4}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;color:var(--ink);background:#fff;font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC",\
    "Microsoft YaHei","Helvetica Neue",Arial,sans-serif}
    main{max-width:752px;margin:0 auto;padding:24px 16px 64px}
    .skip{position:absolute;left:-999px;top:0;padding:8px 16px;background:var(--deep);color:#fff}
    .skip:focus{left:0}
    h1,h2,h3{line-height:1.35;margin:0;text-wrap:balance;overflow-wrap:anywhere}
    h1{font-size:27px;color:var(--deep)}
    h2{font-size:22px;color:var(--deep);margin:0 0 8px;padding-top:12px;border-top:3px solid var(--deep)}
    h3,figure h2{font-size:16px;margin:20px 0 6px;padding:0;border:0;color:var(--ink)}
    p{margin:8px 0;overflow-wrap:anywhere}
    a{color:#0b5394}
    code,pre{font:13px/1.5 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace}
    pre{margin:8px 0;padding:10px 12px;background:var(--pale);white-space:pre-wrap;overflow-wrap:anywhere}
    section{margin:0 0 48px}
    .kicker{color:var(--soft);margin:0 0 6px;font-size:14px}
    .note,figcaption,.notes,caption{color:var(--soft);font-size:13px;line-height:1.55}
    ul,ol{margin:8px 0;padding-left:1.3em}
    li{margin:4px 0;overflow-wrap:anywhere}
    nav{margin:0 0 48px;padding:12px 18px;background:var(--pale);font-size:14px}
    nav ol{margin:0}
    .callout{margin:14px 0;padding:10px 16px;background:var(--pale);border-left:5px solid var(--deep)}
    .callout p{margin:6px 0}
    .callout .label{font-size:13px;font-weight:700;color:var(--deep)}
    .answers{display:grid;grid-template-columns:1fr 1fr;gap:12px;margin:14px 0}
    .answers div{border-top:2px solid var(--deep);padding-top:6px;min-width:0}
    .answers div:nth-child(4n+2){grid-column:2;grid-row:span 2}
    .answers div:nth-child(4n){grid-column:1/-1}
    dt{font-weight:700;color:var(--deep);font-size:14px}
    dd{margin:4px 0;font-size:14px;line-height:1.55;overflow-wrap:anywhere}
    figure{margin:20px 0 28px;padding:0}
    figure svg{display:block;max-width:100%;height:auto}
    figcaption{margin-top:4px}
    figcaption p{margin:4px 0}
    summary{cursor:pointer}
    .narrow{display:none}
    table{border-collapse:collapse;width:100%;margin:16px 0 6px;font-size:13px;line-height:1.4}
    caption{text-align:left;font-weight:700;color:var(--ink);font-size:14px;padding:0 0 6px}
    th,td{border:1px solid var(--line);padding:4px 6px;text-align:left;vertical-align:middle;overflow-wrap:anywhere}
    thead th{background:var(--pale);font-weight:600;text-align:center;overflow-wrap:break-word}
    tbody th{font-weight:400}
    th[rowspan]{white-space:nowrap}
    .text tbody th:first-child{width:30%}
    .text.many tbody th:first-child{width:15%}
    .one tbody th{width:24%}
    .one td:nth-child(2){width:14%}
    .one td:nth-child(4){width:16%}
    .one td:nth-child(5){width:20%}
    .own th,.own td{font-weight:700}
    .f{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .s{text-align:center;white-space:nowrap}
    .unmet{background:var(--unmet)}
    .floor{background:var(--floor)}
    .carried{font-style:italic;color:var(--soft)}
    .card{display:none}
    .side{position:relative}
    @media (min-width:1160px){.side{width:1080px;margin-left:calc((720px - 1080px)/2)}}
    @media screen and (min-width:1600px){main{max-width:1040px;zoom:1.5}.side{width:auto;margin-left:0}
    figure .wide svg{width:100%}}
    @media screen and (max-width:640px){
    main{padding:16px 12px 48px}
    h1{font-size:22px}
    h2{font-size:19px}
    .answers{grid-template-columns:1fr}
    .answers div:nth-child(n){grid-column:1;grid-row:auto}
    .wide{display:none}
    .narrow{display:block}
    .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .cards,.cards caption,.cards tbody,.cards tr,.cards th,.cards td{display:block}
    .cards tr{border:1px solid var(--line);margin:0 0 10px}
    .cards tbody th,.cards td{border:0;border-bottom:1px solid #e6eaee}
    .cards tbody th{font-weight:700;background:var(--pale)}
    .one tbody th,.one td:nth-child(n){width:auto}
    .cards td{display:flex;justify-content:space-between;gap:16px;text-align:right;white-space:normal}
    .cards td::before{color:var(--soft);text-align:left;flex:0 1 60%}
    .cards.text tbody th:first-child{width:auto}
    .cards.text td{display:block;text-align:left}
    .cards.text td::before{display:block;font-size:12px}
    .card{display:inline}
    }
    @page{size:A4;margin:14mm 12mm;@bottom-center{content:counter(page);font-size:9px;color:#4d5763}}
    @media print{
    body{font-size:10pt;line-height:1.5}
    main{max-width:none;padding:0}
    nav,.skip,.take,details{display:none}
    h1{font-size:17pt}
    h2{font-size:14pt}
    h3,figure h2{font-size:11pt;margin:10px 0 4px}
    h1,h2,h3,caption{break-after:avoid;break-inside:avoid}
    section{margin:0 0 14px}
    .one{break-after:page;margin:0}
    .side{width:auto;margin:0}
    .side table{font-size:6.8pt;line-height:1.25}
    .side th,.side td{padding:1px 2.5px}
    figure .wide svg{width:auto;max-height:77mm;margin:0 auto}
    h2+figure .wide svg{max-height:64mm}
    .text tr{break-inside:auto}
    .callout,.answers div,figure,tr{break-inside:avoid}
    .wide{display:block}
    .narrow{display:none}
    figure{margin:10px 0 14px}
    .note,figcaption,.notes{font-size:8.5pt}
    .answers{gap:8px 14px;margin:8px 0}
    .callout{margin:8px 0;padding:6px 12px}
    .callout p,dd{margin:2px 0}
    dd,dt{font-size:9.5pt;line-height:1.38}
    table{font-size:8.5pt;line-height:1.3;width:calc(100% - 1px)}
    .notes{break-before:avoid}
    th,td{padding:2px 4px}
    .one table{font-size:calc(8pt*var(--size,1));line-height:1.2;margin:8px 0 4px}
    .one .notes,.one .note{margin:2px 0;font-size:calc(8.5pt*var(--size,1))}
    .one h1{font-size:calc(15pt*var(--size,1))}
    .one dd,.one dt{font-size:calc(8.5pt*var(--size,1));line-height:1.2;margin:0}
    .one .callout{padding:4px 12px;margin:6px 0}
    .one .callout p{font-size:calc(8.8pt*var(--size,1));line-height:1.25;margin:0}
    .one .answers{gap:5px 14px;margin:5px 0}
    thead{display:table-header-group}
    .unmet,.floor,thead th,.callout{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    p{orphans:3;widows:3}
    }
    """
}
