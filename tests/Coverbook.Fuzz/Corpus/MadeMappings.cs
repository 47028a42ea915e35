namespace Coverbook.Fuzz.Corpus;

/// <summary>Small mappings that hold what the formats of others know.</summary>
internal static class MadeMappings
{
    /// <summary>JSON of the Mappings Explorer.</summary>
    public const string Explorer = """
        {
          "metadata": {
            "mapping_version": "", "technology_domain": "enterprise", "attack_version": "16.1", "mapping_framework": "aws",
            "mapping_framework_version": "12/12/2024", "author": null, "contact": "a@example.org", "organization": null,
            "creation_date": "09/21/2021", "last_update": "12/11/2024",
            "mapping_types": { "technique_scores": { "name": "technique_scores", "description": "" } }, "capability_groups": { "cam": "Cameras", "lamp": "Lamp" }
          },
          "mapping_objects": [
            { "capability_id": "cam", "capability_description": "Porch Camera", "mapping_type": "technique_scores", "attack_object_id": "T1059", "attack_object_name": "A",
              "capability_group": "cam", "comments": "It sees.", "references": ["https://example.org/a", "a book"], "status": "complete", "score_category": "detect", "score_value": "partial", "related_score": "" },
            { "capability_id": "cam", "capability_description": "Porch Camera", "mapping_type": "technique_scores", "attack_object_id": "T1059.001", "attack_version": "15.1",
              "capability_group": "cam", "comments": null, "references": null, "status": "in_progress", "score_category": "protect", "score_value": "minimal", "related_score": "T1059" },
            { "capability_id": "lamp", "capability_description": "Lamp", "mapping_type": "non_mappable", "attack_object_id": null, "capability_group": "lamp", "status": "non_mappable", "comments": "It shines." },
            { "capability_id": "AC-2", "capability_group": "AC", "mapping_type": "mitigates", "attack_object_id": "T1060" }
          ]
        }
        """;

    /// <summary>YAML of the security stack mappings.</summary>
    public const string Legacy = """
        version: 1
        ATT&CK version: 8.2
        creation date: 3/7/2021
        last update:
        name: Porch Camera
        author:
        contact: a@example.org
        organization: Center
        platform: Azure
        tags: [Camera]
        description: >-
          It looks at the door.
        techniques:
          - id: T1059
            name: A name
            technique-scores:
              - { category: Detect, value: Minimal, comments: Seldom. }
            sub-techniques-scores:
              - sub-techniques: [{ id: T1059.001, name: One }, { id: T1059.004, name: Two }]
                scores: [{ category: Protect, value: Significant }, { category: Respond, value: Partial, comments: Soon. }]
        comments: None.
        references:
          - https://example.org/a
        """;

    /// <summary>A technique administration file.</summary>
    public const string Administration = """
        version: 1.2
        file_type: technique-administration
        name: Blue team
        domain: enterprise-attack
        platform: [all]
        techniques:
          - technique_id: T1059
            technique_name: A name
            detection:
              - applicable_to: [all]
                location: [EDR, 'Rule 7']
                comment: General.
                score_logbook:
                  - { date: 2026-03-30, score: 4, comment: Better. }
                  - { date: 2024-01-02 10:00:00, score: 0, comment: Old. }
              - { applicable_to: [servers], location: EDR, score_logbook: { date: , score: 2 } }
            visibility:
              - { applicable_to: [all], comment: x, score_logbook: [{ date: 2026-03-30, score: 2, comment: y, auto_generated: true }] }
          - { technique_id: T1060, detection: { location: [SIEM], date_implemented: 2019-03-01, score: -1, comment: '' } }
        """;

    /// <summary>One layer, and a list of them.</summary>
    public static readonly string[] Layers =
    [
        """
        {
          "name": "Porch", "versions": { "attack": "16", "navigator": "5.1.0", "layer": "4.5" }, "domain": "enterprise-attack", "description": "d",
          "gradient": { "colors": ["#ff6666ff", "#8ec843ff"], "minValue": 0, "maxValue": 50 }, "layout": { "layout": "side" }, "metadata": [ { "divider": true } ],
          "links": [ { "label": "l", "url": "https://example.org/" } ],
          "techniques": [
            { "techniqueID": "T1059", "tactic": "execution", "score": 25, "color": "", "comment": "c", "enabled": true, "metadata": [ { "name": "n", "value": "v" }, { "divider": true } ], "links": [ { "label": "l", "url": "https://example.org/a" } ], "showSubtechniques": true },
            { "techniqueID": "T1059", "tactic": "persistence", "score": 75 }, { "techniqueID": "T1060", "enabled": false }, { "techniqueID": "T1059.001", "score": 0 },
            { "techniqueID": "T1059.004", "showSubtechniques": true }, { "techniqueID": "TA0002", "score": 1.5e1 }
          ]
        }
        """,
        """[ { "name": "A", "domain": "ics-attack", "versions": { "layer": "4.0" }, "techniques": [ { "techniqueID": "T0807" } ] }, { "name": "A", "version": "3.0", "techniques": [] } ]""",
    ];

    /// <summary>Spreadsheets of others.</summary>
    public static readonly string[] Sheets =
    [
        """
        Detections of our house;;;;;;
        Cloud;Product;Alert ID;MITRE ATT&CK technique;Confidence (%);Alert name;Last reviewed
        aws;Porch;a;T1059: Scripting, T1060;85;"A ""title""; or so";30.03.2026
        aws;Porch;="b";https://attack.mitre.org/techniques/T1059/001/;;'=x;46111
        Total;;2;;;;
        """,
        """
        mapping_framework,mapping_framework_version,capability_group,capability_id,capability_description,mapping_type,attack_object_id,attack_version,score_category,score_value,references,comments,creation_date,last_update
        aws,12/12/2024,cam,cam,Porch Camera,technique_scores,T1059,16.1,detect,partial,"['https://example.org/a', 'https://example.org/b']","Because, so.",09/21/2021,12/11/2024
        aws,12/12/2024,lamp,lamp,Lamp,non_mappable,,16.1,,,,It only shines.,09/21/2021,12/11/2024
        """,
    ];
}
