using System.Text;

namespace Coverbook.Tests.Mappings;

/// <summary>
/// One and the same mapping as many people and programs would save it: three findings of two techniques each, with confidences, titles and
/// days of review.
/// </summary>
internal static class SheetMakes
{
    private const string Plain = """
        provider,source,finding,technique,confidence,title,reviewed
        home,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",2026-03-30
        home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night",2026-03-30
        home,Porch Camera,Ladder,T1105,0.9,A ladder,2026-02-17

        """;

    /// <summary>Files by what is special about them.</summary>
    public static IReadOnlyDictionary<string, Make> All { get; } = Text().ToDictionary(
        one => one.Name,
        one => new Make(
            one.Name.StartsWith("tsv", StringComparison.Ordinal) ? "a.tsv" : "a.csv",
            Encoding.UTF8.GetBytes(one.Text.ReplaceLineEndings("\n"))))
        .Concat(Bytes())
        .ToDictionary(StringComparer.Ordinal);

    private static (string Name, string Text)[] Text() =>
    [
        ("plain", Plain),
        ("semicolons and decimal commas", """
            provider;source;finding;technique;confidence;title;reviewed
            home;Porch Camera;Stranger;T1059;0,85;A stranger, at night;30.03.2026
            home;Porch Camera;Stranger;T1078.004;0,50;A stranger, at night;30.03.2026
            home;Porch Camera;Ladder;T1105;0,9;A ladder;17.02.2026
            """),
        ("tsv", Plain.Replace(',', '\t').Replace("stranger\t at", "stranger, at", StringComparison.Ordinal)),
        ("tsv in capitals with percentages", """
            PROVIDER	SOURCE	FINDING	TECHNIQUE	CONFIDENCE	TITLE	REVIEWED
            HOME	Porch Camera	Stranger	t1059	85%	"A stranger, at night"	30-Mar-2026
            HOME	Porch Camera	Stranger	t1078.004	50 %	"A stranger, at night"	30-Mar-2026
            HOME	Porch Camera	Ladder	t1105	90%	A ladder	17-Feb-2026
            """),
        ("a stated separator", """
            sep=;
            provider;source;finding;technique;confidence;title;reviewed
            home;Porch Camera;Stranger;T1059;85%;A stranger, at night;30.3.2026
            home;Porch Camera;Stranger;T1078.004;50%;A stranger, at night;30.3.2026
            home;Porch Camera;Ladder;T1105;90%;A ladder;17.2.2026
            """),
        ("a stated pipe", """
            "sep=|"
            provider|source|finding|technique|confidence|title|reviewed
            home|Porch Camera|Stranger|T1059|0.85|A stranger, at night|2026/3/30
            home|Porch Camera|Stranger|T1078.004|0.5|A stranger, at night|2026/3/30
            home|Porch Camera|Ladder|T1105|0.9|A ladder|2026/2/17
            """),
        ("everything quoted", """
            "provider","source","finding","technique","confidence","title","reviewed"
            "home","Porch Camera","Stranger","T1059","0.85","A stranger, at night","2026-03-30"
            "home","Porch Camera","Stranger","T1078.004","0.5","A stranger, at night","2026-03-30"
            "home","Porch Camera","Ladder","T1105","0.9","A ladder","2026-02-17"
            """),
        ("blank columns and rows", """
            provider,,source,finding,technique,confidence,title,reviewed,,,
            home,,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",2026-03-30,,,

            home,,Porch Camera,Stranger,T1078.004,0.5,,,,,
            ,,,,,,,,,,
            home,,Porch Camera,Ladder,T1105,0.9,A ladder,2026-02-17,,,
            ,,,,,,,,,,
            """.Replace("T1078.004,0.5,,,", "T1078.004,0.5,,2026-03-30,", StringComparison.Ordinal)),
        ("other names and order", """
            ATT&CK ID,Alert ID,Cloud,Service,Last reviewed,Alert name,Confidence score
            T1059,Stranger,home,Porch Camera,2026-03-30,"A stranger, at night",0.85
            T1078.004,Stranger,home,Porch Camera,2026-03-30,"A stranger, at night",0.50
            T1105,Ladder,home,Porch Camera,2026-02-17,A ladder,0.90
            """),
        ("names with signs", """
            cloud_provider;source-name;Finding-ID;MITRE ATT&CK ID;Confidence (%);finding_title;Date reviewed
            home;Porch Camera;Stranger;T1059;85;A stranger, at night;2026-03-30
            home;Porch Camera;Stranger;T1078.004;50;A stranger, at night;2026-03-30
            home;Porch Camera;Ladder;T1105;90;A ladder;2026-02-17
            """),
        ("ATT&CK's own words", """
            Vendor,Product,Detection,Technique ID,Technique name,Tactic,Confidence,Detection name,Reviewed on
            home,Porch Camera,Stranger,T1059,Command and Scripting Interpreter,Execution,0.85,"A stranger, at night",2026-03-30
            home,Porch Camera,Stranger,T1078.004,Cloud Accounts,"Persistence, Initial Access",0.5,"A stranger, at night",2026-03-30
            home,Porch Camera,Ladder,T1105,Ingress Tool Transfer,Command and Control,0.9,A ladder,2026-02-17
            """),
        ("names behind the ids", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059: Command and Scripting Interpreter,0.85,"A stranger, at night",2026-03-30
            home,Porch Camera,Stranger,T1078.004 - Cloud Accounts,0.5,"A stranger, at night",2026-03-30
            home,Porch Camera,Ladder,Ingress Tool Transfer (T1105),0.9,A ladder,2026-02-17
            """),
        ("addresses for ids", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,https://attack.mitre.org/techniques/T1059/,0.85,"A stranger, at night",2026-03-30
            home,Porch Camera,Stranger,https://attack.mitre.org/techniques/T1078/004,0.5,"A stranger, at night",2026-03-30
            home,Porch Camera,Ladder,attack.mitre.org/techniques/T1105,0.9,A ladder,2026-02-17
            """),
        ("tags for ids", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,attack.t1059,0.85,"A stranger, at night",2026-03-30
            home,Porch Camera,Stranger,attack.t1078.004,0.5,"A stranger, at night",2026-03-30
            home,Porch Camera,Ladder,attack.t1105,0.9,A ladder,2026-02-17
            """),
        ("a title above", """
            Detections of our house,,,,,,
            As of 2026-04-24,,,,,,

            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",2026-03-30
            home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night",2026-03-30
            home,Porch Camera,Ladder,T1105,0.9,A ladder,2026-02-17
            """),
        ("a title with other separators above", """
            "Detections, alerts, cameras, doors, windows, and lamps, of our house"
            provider;source;finding;technique;confidence;title;reviewed
            home;Porch Camera;Stranger;T1059;0.85;A stranger, at night;2026-03-30
            home;Porch Camera;Stranger;T1078.004;0.5;A stranger, at night;2026-03-30
            home;Porch Camera;Ladder;T1105;0.9;A ladder;2026-02-17
            """),
        ("a total below", Plain + "Total,,3 findings,,0.75,,\n"),
        ("a sum below", Plain + ",,,,,Grand total,3\n"),
        ("serial numbers for days", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",46111
            home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night",46111.0
            home,Porch Camera,Ladder,T1105,0.9,A ladder,46070
            """),
        ("the month first", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",3/30/2026
            home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night",03/30/2026
            home,Porch Camera,Ladder,T1105,0.9,A ladder,2/17/2026
            """),
        ("the day first", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",30/03/2026
            home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night",30/3/2026
            home,Porch Camera,Ladder,T1105,0.9,A ladder,17/02/2026
            """),
        ("times beside days", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",2026-03-30T10:15:00Z
            home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night",2026-03-30 00:00:00
            home,Porch Camera,Ladder,T1105,0.9,A ladder,2/17/2026 12:00 AM
            """),
        ("months in words", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059,0.85,"A stranger, at night",30 March 2026
            home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night","March 30, 2026"
            home,Porch Camera,Ladder,T1105,0.9,A ladder,"Feb 17, 2026"
            """),
        ("texts kept from becoming numbers", """"
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,="Stranger",="T1059",="0.85","A stranger, at night",="2026-03-30"
            home,Porch Camera,"=""Stranger""",'T1078.004,'0.5,"A stranger, at night",'2026-03-30
            home,Porch Camera,Ladder,T1105,0.9,A ladder,2026-02-17
            """"),
        ("blanks that do not break", Plain
            .Replace("Porch Camera", "\u00a0Porch\u00a0Camera\u00a0", StringComparison.Ordinal)
            .Replace("T1059", "T1059\u202f", StringComparison.Ordinal)
            .Replace("finding,", "\u00a0finding\u200b,", StringComparison.Ordinal)),
        ("blanks around cells", Plain
            .Replace(",", " , ", StringComparison.Ordinal)
            .Replace("stranger ,  at", "stranger, at", StringComparison.Ordinal)),
        ("other capitals", Plain.Replace("home", "Home", StringComparison.Ordinal).Replace("T1", "t1", StringComparison.Ordinal)),
        ("exponents and leading points", Plain
            .Replace("0.85", "8.5E-1", StringComparison.Ordinal)
            .Replace("0.5", ".5", StringComparison.Ordinal)
            .Replace("0.9", "0.900", StringComparison.Ordinal)),
        ("a column that nobody reads", Plain
            .Replace("finding,", "finding,Ticket,", StringComparison.Ordinal)
            .Replace("Stranger,", "Stranger,77,", StringComparison.Ordinal)
            .Replace("Ladder,", "Ladder,,", StringComparison.Ordinal)),
        ("dashes for nothing", Plain
            .Replace("title,", "title,function,url,", StringComparison.Ordinal)
            .Replace("night\",", "night\",-,n/a,", StringComparison.Ordinal)
            .Replace("ladder,", "ladder,–,N/A,", StringComparison.Ordinal)),
        ("functions as nouns", Plain
            .Replace("title,", "title,function,", StringComparison.Ordinal)
            .Replace("night\",", "night\",Detection,", StringComparison.Ordinal)
            .Replace("ladder,", "ladder,DETECT,", StringComparison.Ordinal)),
        ("rows in another order", """
            provider,source,finding,technique,confidence,title,reviewed
            home,Porch Camera,Stranger,T1059,0.85,,2026-03-30
            home,Porch Camera,Ladder,T1105,0.9,A ladder,2026-02-17
            home,Porch Camera,Stranger,T1078.004,0.5,"A stranger, at night",2026-03-30
            """),
    ];

    private static IEnumerable<KeyValuePair<string, Make>> Bytes()
    {
        var tabs = Plain.ReplaceLineEndings("\r\n").Replace(',', '\t').Replace("stranger\t at", "stranger, at", StringComparison.Ordinal);
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            yield return KeyValuePair.Create($"{encoding.WebName} with a mark",
                new Make("a.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(tabs)]));
        }

        yield return KeyValuePair.Create("lines of Windows", new Make("a.csv", Encoding.UTF8.GetBytes(Plain.ReplaceLineEndings("\r\n"))));
        yield return KeyValuePair.Create("lines of old Macs", new Make("a.csv", Encoding.UTF8.GetBytes(Plain.ReplaceLineEndings("\r"))));
        yield return KeyValuePair.Create("no end of the last line",
                new Make("a.csv", Encoding.UTF8.GetBytes(Plain.ReplaceLineEndings("\n").TrimEnd())));
    }

    /// <summary>A file: its name and its bytes.</summary>
    internal sealed record Make(string Name, byte[] Bytes);
}
