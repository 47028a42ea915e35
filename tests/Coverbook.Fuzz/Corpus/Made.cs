using Coverbook.Tests.Kit;

namespace Coverbook.Fuzz.Corpus;

/// <summary>Small inputs of our own that hold what the formats know; together they are a site without a fault.</summary>
internal static class Made
{
    public const string Config = """
        {
          "site": { "title": "Fuzz", "baseUrl": "https://example.org/base/", "description": "All kinds of inputs", "audience": "public" },
          "product": { "name": "DCV", "url": "https://example.org/dcv" },
          "providers": [ { "id": "aws", "name": "AWS", "kind": "cloud" }, { "id": "edr", "name": "Endpoint", "kind": "endpoint" } ],
          "attack": [ { "domain": "enterprise-attack", "path": "attack.json" } ],
          "aliases": "aliases.yaml",
          "mappings": [ { "path": "mappings/*.*" } ],
          "ruleLibrary": { "name": "CloudSigma", "url": "https://example.org/rules" },
          "rules": [ { "path": "rules/*.yml", "origin": "own" } ],
          "coverage": { "high": 0.6, "medium": 0.4, "platforms": ["IaaS"] },
          "references": [ { "title": "Work of others", "url": "https://example.org/work" } ],
          "diagnostics": { "CB5013": "warning" }
        }
        """;

    public const string Aliases = "techniques: { T1999: [T1059], T1998: [T1078] }\n";

    public const string Snapshot = """
        {
        "format":1
        ,"date":"2026-01-01"
        ,"totals":{"techniques":3,"subTechniques":1,"coveredTechniques":1,"coveredSubTechniques":1,"findings":2,"rules":2}
        ,"attack":[
        {"domain":"enterprise-attack","version":"17.1"}
        ]
        ,"libraries":[
        {"library":"CloudSigma","rules":2}
        ]
        ,"sources":[
        {"key":"aws/guard","name":"Guard","provider":"AWS","attackVersion":"17.1","updated":"2025-12-31","entries":2,"findings":[
        "F1"
        ,"F2"
        ]}
        ]
        ,"techniques":[
        {"id":"T1059","name":"Interpreter","status":"covered","best":"0.95","rules":2,"rows":[{"source":"aws/guard","findings":3,"average":"0.78"},{"source":"aws/wall","function":"protect","findings":2}]}
        ,{"id":"T1200","name":"Gone","status":"gap"}
        ]
        ,"withdrawn":[
        {"id":"T1064","name":"Scripting","successor":"T1059"}
        ]
        ,"rules":[
        {"key":"0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0a","title":"A rule","library":"CloudSigma","day":"2026-02-06","techniques":["T1059"]}
        ,{"key":"b","title":"Another rule"}
        ]
        }
        """;

    public static string Bundle { get; } = new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0003", "Persistence", "persistence")
        .Technique(
            "T1059",
            "Interpreter",
            change: technique => technique["description"] = "Runs `code`, <code>x &lt; y</code> and [more](https://attack.mitre.org/techniques/T1078).(Citation: A)")
        .Technique("T1059.001", "Shell")
        .Technique("T1078", "Accounts", "persistence")
        .Revoked("T1064", "T1059")
        .AllAround("T1059", "Uses `code` (Citation: A) and [more](https://attack.mitre.org/groups/G0001).")
        .ToJson();

    public static string[] Rules { get; } =
    [
        """
        title: A rule with much in it
        id: 0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c11
        name: much
        status: test
        level: high
        description: Says what it looks for.
        references:
            - https://example.org/a
        author: A, B
        date: 2026-02-06
        modified: 2026-03-01
        tags:
            - attack.execution
            - attack.t1059.001
            - cve.2021-44228
        logsource:
            product: windows
            category: process_creation
        detection:
            selection_a:
                Image|endswith:
                    - '\cmd.exe'
                    - '\pow?rshell*'
                CommandLine|contains|all:
                    - ' -enc'
                    - "\\\\srv"
            selection_b:
                - EventID: 4688
                - User|re|i: '^adm.{2,5}$'
                - Address|cidr: 10.0.0.0/8
            filter_main:
                Parent: null
                Count|gte: 5
            keywords:
                - one
                - '*two*'
            condition: (1 of selection_* and not filter_main) or keywords
        falsepositives:
            - Few things
        """,
        "title: More\nlogsource: { product: aws, service: cloudtrail }\ndetection:\n  s:\n    a|windash|contains: ' -x /y'\n    b|wide|base64offset|contains: abc\n    c|expand: '%admins%'\n    d|fieldref: e\n    f|exists: true\n"
        + "    g|cased: Abc\n    h|neq: 3\n    i|minute: 5\n    '|all': [x, y]\n  condition: s\nlevel: low\n",
        "title: Base\nname: base\nlogsource: { category: c }\ndetection: { s: { a: 1 }, condition: s }\n---\ntitle: Many\ncorrelation:\n  type: value_count\n  rules: [base]\n  group-by: [u]\n  timespan: 10m\n"
        + "  condition: { gte: 10, field: x }\n  aliases: { u: { base: v } }\n---\ntitle: Filtered\nlogsource: { category: c }\nfilter:\n  rules: [base]\n  s: { a: 2 }\n  condition: not s\n",
    ];

    public static string[] Mappings { get; } =
    [
        """
        source: AWS GuardDuty
        provider: aws
        function: detect
        kind: alert
        attackVersion: "18.1"
        updated: 2026-04-24
        url: https://example.org/guardduty
        confidence: 0.80
        defaults: &d { severity: high }
        findings:
          - id: Execution:Runtime/Shell
            title: Reverse shell
            url: https://example.org/f
            requires: A plan
            meta: { team: [a, b] }
            techniques: { T1059: 0.80, T1059.001: 0.95 }
          - id: Other
            sameAs: edr/agent#f1
            visibility: count
            techniques:
              - { id: T1078, confidence: 0.5, function: protect, rationale: Because., reviewed: 2026-01-01, reviewer: Me }
          - id: Listed
            techniques: [T1064]
        knownFindings: [Other, Unmapped]
        """.Replace("defaults: &d { severity: high }\n", "", StringComparison.Ordinal),
        """{ "source": "Agent", "provider": "edr", "findings": [ { "id": "f1", "owner": "O", "runbook": "R", "techniques": { "T1059": 0.4 } } ] }""",
    ];

    public static string[] Sheets { get; } =
    [
        "provider,source,finding,technique,confidence,title,function,rationale,reviewed,url\naws,Sheet,f1,T1059,0.8,\"A \"\"quoted\"\" title\",detect,\"two\nlines\",2026-01-01,https://example.org/\naws,Sheet,f2,T1078,,,,,,\n",
        "\ufeffsep=;\r\nProvider;Source;Finding ID;Technique ID;Confidence\r\naws;Sheet Two;a;T1059;0,85\r\naws;Sheet Two;b;T1078;85%\r\n;;;;\r\n",
        "provider\tsource\tfinding\ttechnique\naws\tTabs\tx\tT1059\n",
    ];

    public static string[] Pages { get; } =
    [
        "---\ntitle: About\norder: 1\ndescription: What this is\n---\n# One\n\nText with *emphasis*, `code`, [a link](https://example.org/), <https://example.org/>, [another](other.md#part) and a table:\n\n"
        + "| a | b |\n|:--|--:|\n| 1 | 2 |\n\n> quoted\n\n1. first\n2. second\n   - deeper\n\n```yaml\na: b\n```\n\n## One\n\nT1059 and &lt;entities&gt; &#65;.\n",
        "---\nfeaturedRule: much\naccepted: { reason: Nothing runs there., owner: Team, review: 2027-01-31 }\naudience: public\n---\nOur own words about [T1078](../techniques/T1078/).\n",
    ];

    public static string[] Events { get; } =
    [
        "{\"Image\":\"C:\\\\cmd.exe\",\"CommandLine\":\"a -enc \\\\\\\\srv\",\"EventID\":4688,\"Parent\":null,\"Count\":7,\"Address\":\"10.1.2.3\"}\n{\"a\":{\"b\":[1,2,{\"c\":\"d\"}]},\"User\":\"administ\",\"x\":true}\n\n{\"keywords\":\"one two\"}\n",
        "[{\"EventID\":1},\n{\"EventID\":2}]\n",
        "{\n  \"EventID\": 4688,\n  \"a\": 2\n}\n{\n  \"EventID\": 1\n}\n",
    ];
}
