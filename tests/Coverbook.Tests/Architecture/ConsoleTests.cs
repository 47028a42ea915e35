using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Architecture;

/// <summary>All that is printed goes through one door, where it is made visible.</summary>
public sealed class ConsoleTests
{
    private static readonly string[] Writing = ["Console.Out", "Console.Error", "Console.Write"];

    [Fact]
    public void Only_the_terminal_writes_to_the_console()
    {
        var folder = Repository.At("generator");
        var writers = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("\\obj\\", StringComparison.Ordinal))
            .Where(file => Writing.Any(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)))
            .Select(file => Path.GetFileName(file));
        Assert.Equal(["Terminal.cs"], writers);
    }
}
