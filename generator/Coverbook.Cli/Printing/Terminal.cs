using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Terms;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Coverbook.Cli.Printing;

/// <summary>
/// The one way to standard output and standard error. Whatever is printed is visible and stays on its line, no build server takes it
/// for a command, and roles are coloured where somebody looks at a terminal and did not ask for none (https://no-color.org).
/// </summary>
internal sealed class Terminal
{
    /// <summary>Lines are never folded: editors read places from their starts.</summary>
    private const int Endless = 1_000_000;

    private const int WriterSize = 16 * 1024;

    /// <summary>A line that is written over must not be folded, and is short.</summary>
    private const int LiveWidth = 79;

    private readonly TextWriter writer;
    private readonly IAnsiConsole? styled;

    private Terminal(int descriptor, Func<TextWriter> ofSystem, bool isRedirected)
    {
        writer = OperatingSystem.IsWindows() ? ofSystem() : Plain(isRedirected ? Redirected(descriptor) : Direct(descriptor));
        styled = isRedirected ? null : Styled(Endless);
    }

    /// <summary>Standard output: results.</summary>
    public static Terminal Out => field ??= new Terminal(1, () => Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error: diagnostics, and whatever else is no result.</summary>
    public static Terminal Error => field ??= new Terminal(2, () => Console.Error, Console.IsErrorRedirected);

    /// <summary>Whether somebody looks on who can be shown colours, and lines that are written over.</summary>
    public bool IsLive => styled is not null;

    /// <summary>Writes a line.</summary>
    public void WriteLine(string text, TextRole role = TextRole.Plain) => WriteLine([new TextPiece(text, role)]);

    /// <summary>Writes a line of pieces.</summary>
    public void WriteLine(IReadOnlyList<TextPiece> pieces)
    {
        var line = string.Concat(pieces.Select(piece => VisibleText.WithTabs(piece.Text)));
        if (styled is null || BuildServerText.Tame(line) != line)
        {
            writer.WriteLine(BuildServerText.Tame(line));
            return;
        }

        foreach (var piece in pieces.Where(piece => piece.Text.Length > 0))
        {
            styled.Write(new Text(VisibleText.WithTabs(piece.Text), StyleOf(piece.Role)));
        }

        writer.WriteLine();
    }

    /// <summary>Writes a text of several lines.</summary>
    public void WriteLines(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            WriteLine(line);
        }
    }

    /// <summary>Writes a command to the build server. Nothing in it may come from an input that its maker has not escaped.</summary>
    public void WriteCommand(string command) => writer.WriteLine(VisibleText.Of(command));

    /// <summary>Writes a line of one's own program: <c>coverbook: …</c>.</summary>
    public static void Say(string text) => Error.WriteLine($"coverbook: {text}");

    /// <summary>Runs what prints much, and nothing that anybody waits for: its lines are written many at a time.</summary>
    public T InOneGo<T>(Func<T> print)
    {
        try
        {
            (writer as StreamWriter)?.AutoFlush = false;
            return print();
        }
        finally
        {
            writer.Flush();
            (writer as StreamWriter)?.AutoFlush = true;
        }
    }

    /// <summary>Makes sure that whoever waits for a line has it.</summary>
    public void Flush() => writer.Flush();

    /// <summary>A console that can show one line that changes; <c>null</c> where nobody would see it.</summary>
    public IAnsiConsole? Live() => IsLive ? Styled(LiveWidth) : null;

    private static StreamWriter Plain(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), WriterSize) { AutoFlush = true };

    private static Stream Redirected(int descriptor) => descriptor == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();

    /// <summary>
    /// A terminal as it is: the system's console would first write sequences of its own to it, as for a program that reads keys.
    /// </summary>
    private static FileStream Direct(int descriptor) =>
        new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private IAnsiConsole? Styled(int width)
    {
        if (Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb" && !OperatingSystem.IsWindows())
        {
            return null;
        }

        var support = OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new Screen(writer, width),
                Ansi = support,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.Yes,
            });
        return console.Profile.Capabilities.Ansi ? console : null;
    }

    private static Style StyleOf(TextRole role) => role switch
    {
        TextRole.Place => new Style(decoration: Decoration.Bold),
        TextRole.Error => new Style(Color.Red, decoration: Decoration.Bold),
        TextRole.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        TextRole.Info => new Style(Color.Blue, decoration: Decoration.Bold),
        TextRole.Source => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };

    /// <summary>
    /// What the library knows of the terminal. It does not ask the system's console, which would write sequences of its own to it.
    /// </summary>
    private sealed record Screen(TextWriter Writer, int Width) : IAnsiConsoleOutput
    {
        public bool IsTerminal => true;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // The writer's encoding stays: UTF-8.
        }
    }
}
