namespace Coverbook.Cli.Tests.Formats;

/// <summary>Rules and mappings with faults of every severity, at places that the formats have to carry over.</summary>
internal static class FaultyFiles
{
    /// <summary>A bad rule and a bad mapping, as somebody might propose them.</summary>
    public static TemporaryFolder Create() => RuleFolder.Create()
        .With("rules/shell_with_a_socket.yml", RuleFolder.Sound)
        .With("mappings/sensor.yaml", RuleFolder.Mapping.Replace("T1059", "T159", StringComparison.Ordinal))
        .With("rules/Shell With A Socket #2.yml", RuleFolder.Rule
            .Replace("4c8f1a6e", "4c8f1a6f", StringComparison.Ordinal)
            .Replace("date: 2026-04-24", "date: 2026-04-42", StringComparison.Ordinal)
            .Replace("'%admins%'", "5", StringComparison.Ordinal));

    /// <summary>Names and texts that try to be something else than text.</summary>
    public static TemporaryFolder CreateHostile() => new TemporaryFolder()
        .With("rules/a,b::c%0A%25 'ü' {0} [x](1) #.yml", """
            title: "\e[2J \u202e %0A::error file=x::y \"quoted\" {0} [link](https://evil.example/)"
            id: "::error::%0D%0A \u2028 {1} [a](0) \u0007"
            "%0A::stop-commands::x \u202e ,:": 1
            logsource: { product: "\u0000" }
            detection: { condition: "::error::%0A" }

            """)
        .With("mappings/\u202e::warning::.csv", "source,provider,finding,technique\n\"::error::\u001b[2J%0A\",aws,x,\"T1,::{0}\"\n");
}
